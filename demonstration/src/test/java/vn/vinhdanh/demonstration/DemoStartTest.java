package vn.vinhdanh.demonstration;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vinhdanh.core.ledger.AuditChain;
import vn.vinhdanh.core.ledger.AuditEntry;
import vn.vinhdanh.core.ledger.Ledger;
import vn.vinhdanh.core.organisation.UnitDirectory;
import vn.vinhdanh.core.organisation.UnitSummary;

/** When a start loads nothing: what loads is seen in the journeys, which load the whole of it once. */
class DemoStartTest {

    private final AuditChain audit = mock();
    private final UnitDirectory directory = mock();
    private final Ledger ledger = mock();
    private final DemoUnits units = mock();
    private final DemoProvince province = new DemoProvince(
            units,
            mock(),
            mock(),
            mock(),
            mock(),
            mock(),
            mock(),
            mock(),
            mock(),
            mock(),
            mock(),
            mock(),
            mock(),
            mock(),
            mock(),
            mock(),
            directory,
            audit,
            ledger,
            mock(TransactionTemplate.class),
            300);

    private void start() {
        province.run(new DefaultApplicationArguments());
    }

    private void marked(String... verbs) {
        when(audit.about(anyString(), anyString()))
                .thenReturn(Stream.of(verbs)
                        .map(verb ->
                                new AuditEntry(1, Instant.EPOCH, "system", verb, "demo", "ninh-binh", "{}", "", ""))
                        .toList());
    }

    @BeforeEach
    void inUse() {
        when(directory.all()).thenReturn(List.of(mock(UnitSummary.class)));
    }

    @Test
    void aSecondStartLoadsNothing() {
        marked("demo.begun", "demo.finished");
        start();
        verifyNoInteractions(units, ledger);
    }

    @Test
    void aStartThatWasCutOffIsToldWithWhatToDo() {
        marked("demo.begun");
        assertThatIllegalStateException()
                .isThrownBy(this::start)
                .withMessageContaining("cut off")
                .withMessageContaining("start again");
        verifyNoInteractions(units, ledger);
    }

    @Test
    void nothingIsLoadedBetweenTheUnitsOfSomebodyElse() {
        marked();
        assertThatCode(this::start).doesNotThrowAnyException();
        verifyNoInteractions(units, ledger);
    }

    @Test
    void anEmptyDatabaseIsBegunWith() {
        marked();
        when(directory.all()).thenReturn(List.of());
        when(units.count()).thenThrow(new IllegalStateException("begun"));
        assertThatIllegalStateException().isThrownBy(this::start).withMessage("begun");
    }
}
