package vn.vinhdanh.core.catalogue;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.time.LocalDate;

/** What shall be changed in the law data, as one official proposes it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "changes")
@JsonSubTypes({
    @JsonSubTypes.Type(value = LawDraft.NewAward.class, name = "new-award"),
    @JsonSubTypes.Type(value = LawDraft.Revision.class, name = "revision"),
    @JsonSubTypes.Type(value = LawDraft.Salary.class, name = "base-salary"),
    @JsonSubTypes.Type(value = LawDraft.Household.class, name = "household-rule"),
    @JsonSubTypes.Type(value = LawDraft.Supplement.class, name = "local-supplement"),
    @JsonSubTypes.Type(value = LawDraft.Instrument.class, name = "instrument")
})
public sealed interface LawDraft {

    /** What it is about: code of an award, {@code luong-co-so}, {@code thuong-ho-gia-dinh}, or code of an instrument. */
    String about();

    /** The day from which it shall be in force. */
    LocalDate starts();

    /**
     * An award that the catalogue does not know, with its first revision.
     *
     * @param code new stable code: 2 to 40 capital letters and digits
     * @param ordinal free place in the order of precedence, more than 0
     */
    record NewAward(String code, boolean title, AwardLevel level, int ordinal, RevisionDraft revision)
            implements LawDraft {
        @Override
        public String about() {
            return code;
        }

        @Override
        public LocalDate starts() {
            return revision.from();
        }
    }

    /**
     * A revision of a known award. With the start of a standing revision it corrects that one, which stays readable by its id; else it
     * follows the revision in force on the day before, which then ends.
     */
    record Revision(String code, RevisionDraft revision) implements LawDraft {
        @Override
        public String about() {
            return code;
        }

        @Override
        public LocalDate starts() {
            return revision.from();
        }
    }

    /**
     * The base salary from a day on, new or corrected.
     *
     * @param amount đồng a month, more than 0
     */
    record Salary(LocalDate from, long amount, String legalRef, Sureness sureness, String surenessNote)
            implements LawDraft {
        @Override
        public String about() {
            return "luong-co-so";
        }

        @Override
        public LocalDate starts() {
            return from;
        }
    }

    /**
     * What a household given a form is paid from a day on, new or corrected.
     *
     * @param factor times the bonus of a person, more than 0, two decimals
     * @param twice whether the bonus of a person is rounded up first, and the household's again
     */
    record Household(LocalDate from, BigDecimal factor, boolean twice, String legalRef, Sureness sureness)
            implements LawDraft {
        @Override
        public String about() {
            return "thuong-ho-gia-dinh";
        }

        @Override
        public LocalDate starts() {
            return from;
        }
    }

    /** What the provincial council pays beside, new or corrected; an earlier one of the same award and recipients ends. */
    record Supplement(LocalSupplement supplement) implements LawDraft {
        @Override
        public String about() {
            return supplement.awardCode();
        }

        @Override
        public LocalDate starts() {
            return supplement.validFrom();
        }
    }

    /** A legal instrument, new or corrected. */
    record Instrument(LegalInstrument instrument) implements LawDraft {
        @Override
        public String about() {
            return instrument.code();
        }

        @Override
        public LocalDate starts() {
            return instrument.starts();
        }
    }
}
