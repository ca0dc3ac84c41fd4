package vn.vinhdanh.reporting.statistics;

import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vinhdanh.core.shared.Rows;
import vn.vinhdanh.core.shared.Schemas;

/** Reads several statements from one consistent state of the database: a read-only transaction with repeatable reads. */
@Component
class Snapshots {

    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final Schemas schemas;

    Snapshots(PlatformTransactionManager transactions, JdbcClient jdbc, Schemas schemas) {
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.transaction.setReadOnly(true);
        this.jdbc = jdbc;
        this.schemas = schemas;
    }

    <T> T read(Supplier<T> reading) {
        var result = transaction.execute(status -> reading.get());
        if (result == null) {
            throw new IllegalStateException("A reading has a result");
        }
        return result;
    }

    /** The state of the data this snapshot sees. */
    DataVersion version() {
        return jdbc.sql(schemas.in("select number, epoch from {report}.data_version"))
                .query(Rows.of(DataVersion.class))
                .single();
    }
}
