package vn.vinhdanh.core.decision;

import vn.vinhdanh.core.organisation.UnitId;

/**
 * How many of a unit have a capped title for a year, of how many that it is counted from (Decree 91/2017, article 9.3: at most 15 % of
 * the Advanced Workers of a unit are Grassroots Emulation Fighters; until 31 December 2023).
 *
 * @param award name of the capped title
 * @param unit the unit as the decisions name it
 * @param year the achievement year; of a school year its last
 * @param percent the cap, of {@code of}
 * @param legalRef where it is said
 * @param given how many recipients have the title for the year
 * @param of how many recipients have one of the titles it is counted from, or the capped one itself, which rests on them
 */
public record TitleCap(
        String award, UnitId unit, String unitName, int year, int percent, String legalRef, int given, int of) {

    /** The greatest number that the cap allows; parts of a person are not one. */
    public int most() {
        return of * percent / 100;
    }

    /** Whether more have the title than the cap allows. */
    public boolean over() {
        return given * 100 > of * percent;
    }
}
