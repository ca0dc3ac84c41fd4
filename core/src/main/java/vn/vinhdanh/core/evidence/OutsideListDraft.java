package vn.vinhdanh.core.evidence;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an official says of a list that another agency sent.
 *
 * @param sender name of the agency as the proceedings will show it
 * @param number of its letter; may be empty
 * @param sentOn day of the letter; required, null only while a form is filled in
 * @param year the year whose proposals it is about
 */
public record OutsideListDraft(
        OutsideAgency agency,
        String sender,
        String number,
        @Nullable LocalDate sentOn,
        int year) {}
