package vn.vinhdanh.core.catalogue;

/** How far an initiative, science topic, project or work (sáng kiến, đề tài, đề án, công trình) was recognised or has its effect. */
public enum InitiativeLevel {
    /** Cấp cơ sở. */
    GRASSROOTS,
    /** Bộ, ban, ngành, tỉnh. */
    PROVINCE,
    /** Toàn quốc. */
    NATION;

    /** Whether this level is that one or a wider one. */
    public boolean atLeast(InitiativeLevel least) {
        return compareTo(least) >= 0;
    }
}
