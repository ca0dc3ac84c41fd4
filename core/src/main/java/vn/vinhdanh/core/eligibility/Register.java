package vn.vinhdanh.core.eligibility;

import vn.vinhdanh.core.catalogue.AwardLevel;

/** A part of what the province keeps, whose completeness an official declares year by year. */
public enum Register {
    /** Honours of the State. */
    STATE_HONOURS,
    /** Honours of the Government and the Prime Minister. */
    GOVERNMENT_HONOURS,
    /** Honours of the province, of ministries. */
    PROVINCE_HONOURS,
    /** Honours of departments, communes, enterprises. */
    GRASSROOTS_HONOURS,
    /** Yearly ratings. */
    RATINGS,
    /** Initiatives and science topics. */
    INITIATIVES,
    /** Disciplinary decisions. */
    DISCIPLINES,
    /** Investigations, inspections, complaints, press allegations and what other agencies report. */
    PROCEEDINGS;

    /** Where honours of that level are kept. */
    public static Register honours(AwardLevel level) {
        return switch (level) {
            case STATE -> STATE_HONOURS;
            case GOVERNMENT -> GOVERNMENT_HONOURS;
            case PROVINCE -> PROVINCE_HONOURS;
            case GRASSROOTS -> GRASSROOTS_HONOURS;
        };
    }
}
