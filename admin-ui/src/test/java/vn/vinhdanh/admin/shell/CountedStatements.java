package vn.vinhdanh.admin.shell;

import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.QueryCountHolder;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/** Counts the statements that each thread of the console under test sends to its database; found by the console's own scan. */
@Component
public final class CountedStatements implements BeanPostProcessor {

    private static final ThreadLocal<@Nullable Consumer<List<QueryInfo>>> EAR = new ThreadLocal<>();

    CountedStatements() {}

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source
                ? ProxyDataSourceBuilder.create(source)
                        .countQuery()
                        .afterQuery((execution, queries) -> {
                            var ear = EAR.get();
                            if (ear != null) {
                                ear.accept(queries);
                            }
                        })
                        .build()
                : bean;
    }

    /** How many statements this thread sends while it takes a step. */
    public static int of(Runnable step) {
        QueryCountHolder.clear();
        step.run();
        return (int) QueryCountHolder.getGrandTotal().getTotal();
    }

    /** Hears what this thread sends while it takes a step. */
    public static void hear(Consumer<List<QueryInfo>> ear, Runnable step) {
        EAR.set(ear);
        try {
            step.run();
        } finally {
            EAR.remove();
        }
    }
}
