package vn.vinhdanh.core.shared;

/**
 * Names of the database schemas (the walls between the applications); the prefix is configurable so that tests and several
 * provinces can share a server.
 *
 * @param prefix letters, digits and underscores, e.g. {@code vinhdanh}
 */
public record Schemas(String prefix) {

    /** Checks the prefix, since it becomes part of SQL. */
    public Schemas {
        if (!prefix.matches("[a-z][a-z0-9_]{0,40}")) {
            throw new IllegalArgumentException(
                    "Schema prefix: letters, digits and underscores only, but was " + prefix);
        }
    }

    /** The domain, the ledger head and the feed. */
    public String domain() {
        return prefix;
    }

    /** The audit chain. */
    public String audit() {
        return prefix + "_audit";
    }

    /** Views of what is published. */
    public String publicViews() {
        return prefix + "_public";
    }

    /** Fact tables and views for figures. */
    public String report() {
        return prefix + "_report";
    }

    /** What citizens send in. */
    public String inbox() {
        return prefix + "_inbox";
    }

    /** What console and reporting write both: wrong guesses at passwords, and who was turned away. */
    public String reporting() {
        return prefix + "_reporting";
    }

    /**
     * Puts the schema names into a statement written with {@code {domain}}, {@code {audit}}, {@code {public}}, {@code {report}},
     * {@code {inbox}} and {@code {reporting}}.
     *
     * @throws IllegalArgumentException when it names what belongs to units and was not given its scope
     */
    public String in(String sql) {
        if (sql.contains("{scoped}")) {
            throw new IllegalArgumentException("What belongs to units is read through UnitScope: " + sql);
        }
        return sql.replace("{domain}", domain())
                .replace("{audit}", audit())
                .replace("{public}", publicViews())
                .replace("{reporting}", reporting())
                .replace("{report}", report())
                .replace("{inbox}", inbox());
    }
}
