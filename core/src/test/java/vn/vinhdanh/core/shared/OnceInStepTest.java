package vn.vinhdanh.core.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vinhdanh.core.testing.CoreTest;

@CoreTest
class OnceInStepTest {

    private record Number(String of) {}

    private final AtomicInteger next = new AtomicInteger();
    private final TransactionTemplate step;
    private final TransactionTemplate beside;

    OnceInStepTest(PlatformTransactionManager transactions) {
        step = new TransactionTemplate(transactions);
        beside = new TransactionTemplate(transactions);
        beside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    private int read(String of) {
        return OnceInStep.read(new Number(of), next::incrementAndGet);
    }

    @Test
    void isReadOnceUntilTheTransactionEndsOrItIsWritten() {
        step.executeWithoutResult(status -> {
            assertThat(read("a")).isEqualTo(1);
            assertThat(read("a")).isEqualTo(1);
            assertThat(read("b")).as("another thing").isEqualTo(2);
            int apart = Objects.requireNonNull(beside.execute(other -> read("a")));
            assertThat(apart).as("a transaction of its own").isEqualTo(3);
            assertThat(read("a")).isEqualTo(1);
            OnceInStep.forget(Number.class);
            assertThat(read("a")).isEqualTo(4);
            status.setRollbackOnly();
        });
        step.executeWithoutResult(status -> assertThat(read("a")).isEqualTo(5));
    }

    @Test
    void isReadEachTimeOutsideOfATransaction() {
        assertThat(read("a")).isEqualTo(1);
        assertThat(read("a")).isEqualTo(2);
    }
}
