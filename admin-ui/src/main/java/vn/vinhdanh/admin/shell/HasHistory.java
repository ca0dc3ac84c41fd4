package vn.vinhdanh.admin.shell;

import java.io.Serializable;
import java.util.Optional;
import vn.vinhdanh.core.account.HistoryOf;

/** A view of one thing, below which the console shows what was done to it. */
@FunctionalInterface
public interface HasHistory {

    /**
     * A thing by its kind and what the audit calls it.
     *
     * @param id as {@link HistoryOf} says for that kind
     */
    record Subject(HistoryOf kind, String id) implements Serializable {}

    /** The thing in view; empty for one that is not there yet. */
    Optional<Subject> subject();
}
