package vn.vinhdanh.reporting.layout;

import java.util.List;

/** A workbook that is no template of the form, with everything that hinders it; nothing was saved. */
public final class LayoutRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    LayoutRefused(List<Finding> findings) {
        super(findings.toString(), null, false, false);
        this.findings = List.copyOf(findings);
    }

    /** What hinders it. */
    public List<Finding> findings() {
        return findings;
    }
}
