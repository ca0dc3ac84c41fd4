package vn.vinhdanh.portal.opendata;

/**
 * A unit as open data, as far as published honours tell of it.
 *
 * @param name as written in its newest honour
 * @param currentUnit today's successor when the unit is no more, else empty
 */
record OpenUnit(String code, String name, String currentUnit, int honourCount, boolean demo, String page) {}
