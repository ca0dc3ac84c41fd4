package vn.vinhdanh.portal.opendata;

/**
 * How many published honours of the decisions of a year one kind of recipient received, by award, by unit or by commune.
 *
 * @param code names the figure; made of what follows
 * @param by AWARD, UNIT or COMMUNE: what it is counted by. Figures of one of them add up, except communes: an honour that names two is
 *     counted with both
 * @param key code of the award or of the unit of today, or the commune; empty where the honour has none
 * @param name Vietnamese name of what {@code key} says; empty where the honour has none
 * @param nameEn English name of an award; else empty
 * @param demo whether demonstration data may be among them
 * @param page the list of these honours for people
 */
record OpenFigure(
        String code,
        String by,
        String key,
        String name,
        String nameEn,
        int decisionYear,
        String recipientKind,
        int honourCount,
        boolean demo,
        String page) {}
