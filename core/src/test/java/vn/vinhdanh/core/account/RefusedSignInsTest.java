package vn.vinhdanh.core.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import vn.vinhdanh.core.ledger.AuditChain;
import vn.vinhdanh.core.ledger.AuditFilter;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.Page;
import vn.vinhdanh.core.shared.Schemas;
import vn.vinhdanh.core.signin.Refusal;
import vn.vinhdanh.core.signin.RefusalLog;
import vn.vinhdanh.core.testing.CoreTest;
import vn.vinhdanh.core.testing.Officials;

/** Who was turned away: on the screen, in the alert, in the audit. */
@CoreTest
class RefusedSignInsTest {

    private final RefusedSignIns refused;
    private final SignInAddresses addresses;
    private final AuditChain audit;
    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final String name = "bi-do-" + Ids.code(Ids.next());

    RefusedSignInsTest(
            RefusedSignIns refused, SignInAddresses addresses, AuditChain audit, JdbcClient jdbc, Schemas schemas) {
        this.refused = refused;
        this.addresses = addresses;
        this.audit = audit;
        this.jdbc = jdbc;
        this.schemas = schemas;
    }

    @Test
    void tellsWhoWasRefusedAndFromWhere() {
        write(Instant.now(), Refusal.WAIT, name, "203.0.113.7", 6);
        assertThat(Officials.asAdministrator(() -> refused.list(new RefusalFilter(name, Refusal.WAIT), Page.of(0, 10))))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.address()).isEqualTo("203.0.113.7");
                    assertThat(row.tries()).isEqualTo(6);
                });
        assertThat(Officials.asAdministrator(() -> refused.count(new RefusalFilter(name, Refusal.WRONG))))
                .isZero();
    }

    @Test
    void tellsOfTenRefusedSignInsOfOneAccountWithinAnHour() {
        write(Instant.now(), Refusal.FORBIDDEN, name, "203.0.113.7", 9_000);
        write(Instant.now(), Refusal.TOO_LONG, name, "203.0.113.7", 9_000);
        write(Instant.now().minus(Duration.ofHours(2)), Refusal.WRONG, name, "203.0.113.7", 9_000);
        write(Instant.now(), Refusal.WRONG, name, "203.0.113.8", 4_000);
        write(Instant.now(), Refusal.WAIT, name, "203.0.113.9", 4_000);
        assertThat(pile(RefusedSignIns.Where.FORM)).satisfies(pile -> {
            assertThat(pile.username()).isEqualTo(name);
            assertThat(pile.ofAccount()).as("of this hour, at the form").isEqualTo(8_000);
            assertThat(pile.tries()).isGreaterThanOrEqualTo(8_000);
        });
        jdbc.sql(schemas.in("delete from {reporting}.refusal where username = ?"))
                .param(name)
                .update();
    }

    @Test
    void tellsOfClosedDoorsAndOfTheEntranceApartFromSignIns() {
        write(Instant.now(), Refusal.FORBIDDEN, name, "203.0.113.17", 7_000);
        write(Instant.now(), Refusal.TOO_LONG, "", name, 3_000);
        write(Instant.now(), Refusal.TOO_MANY, "", name, 3_000);
        assertThat(pile(RefusedSignIns.Where.CLOSED_DOOR)).satisfies(pile -> {
            assertThat(pile.username()).isEqualTo(name);
            assertThat(pile.ofAccount()).isEqualTo(7_000);
        });
        assertThat(pile(RefusedSignIns.Where.ENTRANCE)).satisfies(pile -> {
            assertThat(pile.tries()).isGreaterThanOrEqualTo(6_000);
            assertThat(pile.username()).as("nobody could say who they are").isEmpty();
        });
        jdbc.sql(schemas.in("delete from {reporting}.refusal where username = ? or address = ?"))
                .params(name, name)
                .update();
    }

    private RefusedSignIns.Pile pile(RefusedSignIns.Where where) {
        return Officials.asLeader(refused::piles).stream()
                .filter(pile -> pile.where() == where)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aFloodOfAddressesIsTwentyOneEntriesOfTheAuditOnce() {
        auditAll();
        long before = entries();
        var then = RefusalLog.begin(Instant.now().minus(Duration.ofDays(3)));
        jdbc.sql(schemas.in("delete from {reporting}.refusal where period = ?"))
                .param(LocalDateTime.ofInstant(then, ZoneOffset.UTC))
                .update();
        for (int i = 0; i < 50; i++) {
            write(then, Refusal.WRONG, i == 0 ? name : "", "198.51.100." + i, i == 0 ? 900 : 2);
        }
        auditAll();
        assertThat(Officials.asLeader(() -> audit.list(new AuditFilter("", "account", null, null), 0, 500)))
                .filteredOn(entry -> entry.subjectId().equals(name))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.verb()).isEqualTo("account.sign-in-refused");
                    assertThat(entry.detail()).contains("198.51.100.0", "900");
                });
        assertThat(Officials.asLeader(() -> audit.list(new AuditFilter("", "account", null, null), 0, 500)))
                .filteredOn(entry -> entry.verb().equals("account.more-refused"))
                .anySatisfy(entry -> assertThat(entry.detail()).contains("\"tries\":60", "\"addresses\":30"));
        long after = entries();
        assertThat(after - before).isEqualTo(21);
        auditAll();
        assertThat(entries()).as("nothing twice").isEqualTo(after);
    }

    /** Behind a web server that nobody named, all officials have its address. */
    @Test
    void tellsWhenEverybodySignsInFromOneAddressInside() {
        jdbc.sql(schemas.in("update {reporting}.guess set right_at = null")).update();
        for (int account = 0; account < SignInAddresses.MANY; account++) {
            assertThat(shared()).as("%s accounts", account).isEmpty();
            right(account, "10.96.0.4");
            right(account, "~its browser");
        }
        assertThat(shared()).contains("10.96.0.4");
        right(0, "10.96.7.9");
        assertThat(shared()).as("another one is seen").isEmpty();
        jdbc.sql(schemas.in("update {reporting}.guess set right_at = null")).update();
        for (int account = 0; account < SignInAddresses.MANY; account++) {
            right(account, "203.0.113.4");
        }
        assertThat(shared()).as("an office behind an address outside").isEmpty();
    }

    private Optional<String> shared() {
        return Officials.asAdministrator(addresses::shared);
    }

    private void right(int account, String network) {
        jdbc.sql(schemas.in("insert into {reporting}.guess (who, network, wrong, wrong_at, right_at)"
                        + " values (?, ?, 0, utc_timestamp(6), utc_timestamp(6))"))
                .params(name + account, network)
                .update();
    }

    @Test
    void nobodyReadsItWithoutThePermission() {
        assertThatThrownBy(
                        () -> Officials.asSpecialist(() -> refused.list(new RefusalFilter("", null), Page.of(0, 10))))
                .isInstanceOf(AccessDeniedException.class);
    }

    private void auditAll() {
        while (Officials.asSystem(refused::audit) > 0) {
            // until nothing is left of what other tests were refused
        }
    }

    private long entries() {
        return Officials.asLeader(() -> audit.count(new AuditFilter("", "account", null, null)));
    }

    private void write(Instant at, Refusal reason, String username, String address, int tries) {
        var period = LocalDateTime.ofInstant(RefusalLog.begin(at), ZoneOffset.UTC);
        jdbc.sql(schemas.in("insert into {reporting}.refusal (period, reason, place, username, address, door, tries,"
                        + " first_at, last_at) values (?, ?, 'CONSOLE', ?, ?, '', ?, ?, ?)"))
                .params(period, reason.name(), username, address, tries, period, period)
                .update();
    }
}
