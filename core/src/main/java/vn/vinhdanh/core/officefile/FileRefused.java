package vn.vinhdanh.core.officefile;

import vn.vinhdanh.core.shared.DomainProblem;

/** A file that is not read or cannot be written again; the sentence says why and what to do. Nothing was saved. */
public final class FileRefused extends DomainProblem {

    /**
     * @param reason last part of the key {@code problem.file.…}
     * @param arguments what the sentence names
     */
    FileRefused(String reason, Object... arguments) {
        super("problem.file." + reason, arguments);
    }
}
