package vn.vinhdanh.admin.shell;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells the faults apart that pass by themselves or that somebody has to make room for, from faults of the program. */
final class ServiceAway {

    /** Of MySQL and MariaDB: the disk is full, a table cannot grow, a temporary file cannot be written. */
    private static final List<Integer> FULL = List.of(3, 28, 1021, 1026, 1114);

    private ServiceAway() {}

    /** Whether the database did not answer. */
    static boolean database(Throwable problem) {
        for (Throwable t = problem; t != null; t = next(t)) {
            boolean lost = t instanceof CannotCreateTransactionException
                    || t instanceof DataAccessResourceFailureException
                    || t instanceof TransientDataAccessResourceException
                    || t instanceof java.sql.SQLTransientConnectionException
                    || t instanceof java.sql.SQLNonTransientConnectionException
                    || t instanceof SQLException e
                            && e.getSQLState() != null
                            && e.getSQLState().startsWith("08");
            if (lost) {
                return true;
            }
        }
        return false;
    }

    /** Whether there was no room on a disk, ours or that of the database. */
    static boolean room(Throwable problem) {
        for (Throwable t = problem; t != null; t = next(t)) {
            if (t instanceof SQLException e && FULL.contains(e.getErrorCode())
                    || t instanceof IOException
                            && String.valueOf(t.getMessage()).contains("No space left")) {
                return true;
            }
        }
        return false;
    }

    private static @org.jspecify.annotations.Nullable Throwable next(Throwable problem) {
        return problem.getCause() == problem ? null : problem.getCause();
    }
}
