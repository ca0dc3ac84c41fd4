package vn.vinhdanh.admin.load;

import java.lang.reflect.InvocationTargetException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.QueryInfo;

/** The questions that a step asks the database, to be asked again bare: the same text and values by JDBC, every row and column read. */
final class BareStatements {

    private static final Pattern QUESTION = Pattern.compile("\\s*(select|with)\\s", Pattern.CASE_INSENSITIVE);

    private final List<QueryInfo> asked = new ArrayList<>();

    /** Keeps the questions among what was sent. */
    void hear(List<QueryInfo> sent) {
        sent.stream()
                .filter(query -> QUESTION.matcher(query.getQuery()).lookingAt()
                        && !query.getQuery().contains("for update"))
                .forEach(asked::add);
    }

    /** Asks all of them on one connection; how long that took. */
    long ask(DataSource database) throws SQLException {
        long begun = System.nanoTime();
        try (var connection = database.getConnection()) {
            connection.setReadOnly(true);
            for (var query : asked) {
                try (var statement = connection.prepareStatement(query.getQuery())) {
                    for (var parameters : query.getParametersList()) {
                        for (var parameter : parameters) {
                            parameter.getMethod().invoke(statement, parameter.getArgs());
                        }
                    }
                    read(statement.executeQuery());
                } catch (IllegalAccessException | InvocationTargetException e) {
                    throw new IllegalStateException(query.getQuery(), e);
                }
            }
            connection.setReadOnly(false);
        }
        return System.nanoTime() - begun;
    }

    private static void read(java.sql.ResultSet rows) throws SQLException {
        int columns = rows.getMetaData().getColumnCount();
        while (rows.next()) {
            for (int column = 1; column <= columns; column++) {
                rows.getObject(column);
            }
        }
    }
}
