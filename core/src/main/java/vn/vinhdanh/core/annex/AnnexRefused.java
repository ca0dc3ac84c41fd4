package vn.vinhdanh.core.annex;

import vn.vinhdanh.core.shared.DomainProblem;

/** A list that is not registered; the sentence says why and what to do. Nothing was saved. */
public final class AnnexRefused extends DomainProblem {

    /**
     * @param reason last part of the key {@code problem.annex.…}
     * @param arguments what the sentence names
     */
    AnnexRefused(String reason, Object... arguments) {
        super("problem.annex." + reason, arguments);
    }
}
