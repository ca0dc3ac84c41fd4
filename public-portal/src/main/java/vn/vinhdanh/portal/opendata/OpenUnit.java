package vn.vinhdanh.portal.opendata;

import org.jspecify.annotations.Nullable;

/**
 * A unit as open data, as far as published honours tell of it.
 *
 * @param name as written in its newest honour
 * @param currentUnit name of today's successor when the unit is no more, else empty
 * @param currentUnitCode code of that successor, else null
 */
record OpenUnit(
        String code,
        String name,
        String currentUnit,
        @Nullable String currentUnitCode,
        int honourCount,
        boolean demo,
        String page) {}
