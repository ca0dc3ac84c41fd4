package vn.vinhdanh.core.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vinhdanh.core.shared.DatabaseRole;
import vn.vinhdanh.core.testing.CoreTest;
import vn.vinhdanh.core.testing.TestDatabase;

/** What the portal is told of a record beside its content. */
@CoreTest
class ShowcaseTest {

    private final ShowcaseReader portal = new ShowcaseReader(
            TestDatabase.shared().as(DatabaseRole.PORTAL), TestDatabase.shared().schemas());
    private final Showcase showcase;
    private final TransactionTemplate transaction;

    ShowcaseTest(Showcase showcase, TransactionTemplate transaction) {
        this.showcase = showcase;
        this.transaction = transaction;
    }

    @Test
    void tellsWhenARecordBecameWhatItIsAndNotWhenItWasWrittenTheSameAgain() throws InterruptedException {
        var first = show("một");
        Thread.sleep(5);

        assertThat(show("một")).isEqualTo(first);
        assertThat(show("hai")).isAfter(first);
    }

    private Instant show(String to) {
        var code = "recipient/showcase-test";
        transaction.executeWithoutResult(
                status -> showcase.show(PublicKind.MOVED, code, new PublicMove("RECIPIENT", "showcase-test", to)));
        var changed = portal.find(PublicKind.MOVED, code).orElseThrow().changedAt();
        assertThat(changed).isNotNull();
        return changed == null ? Instant.EPOCH : changed;
    }
}
