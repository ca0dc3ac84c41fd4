package vn.vinhdanh.core.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.vinhdanh.core.account.AccountAdministration;
import vn.vinhdanh.core.account.AccountDraft;
import vn.vinhdanh.core.account.AccountFilter;
import vn.vinhdanh.core.account.AccountQueries;
import vn.vinhdanh.core.account.LimitedOfficials;
import vn.vinhdanh.core.account.Role;
import vn.vinhdanh.core.account.SignedInOfficial;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.InvalidInput;
import vn.vinhdanh.core.shared.Schemas;
import vn.vinhdanh.core.testing.CoreTest;
import vn.vinhdanh.core.testing.Officials;

@CoreTest
class DraftsTest {

    private static final DraftOf NEW = new DraftOf("campaign", "");
    private static final DraftOf SEVENTH = new DraftOf("campaign", "7");

    @Autowired
    Drafts drafts;

    @Autowired
    AccountAdministration administration;

    @Autowired
    AccountQueries accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Schemas schemas;

    @Test
    void aDraftIsItsOfficialsAloneAndOfItsFormAndThing() {
        var one = official();
        var other = official();
        var id = DraftId.next();
        var before = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        keep(one, SEVENTH, id, Map.of("name", new DraftedField("cũ", "đang gõ")));
        keep(one, SEVENTH, id, Map.of("name", new DraftedField("cũ", "đang gõ dở")));

        assertThat(of(one, SEVENTH)).singleElement().satisfies(kept -> {
            assertThat(kept.id()).isEqualTo(id);
            assertThat(kept.version()).isEqualTo(3);
            assertThat(kept.at()).isBetween(before, Instant.now());
            assertThat(kept.fields()).isEqualTo(Map.of("name", new DraftedField("cũ", "đang gõ dở")));
        });
        assertThat(of(other, SEVENTH)).as("another official").isEmpty();
        assertThat(of(one, NEW)).as("another thing").isEmpty();
        assertThat(of(one, new DraftOf("bloc", "7"))).as("another form").isEmpty();

        LimitedOfficials.run(other, () -> drafts.throwAway(id));
        keep(other, NEW, id, Map.of("name", new DraftedField("", "của người khác")));
        assertThat(of(one, SEVENTH))
                .as("nobody else reaches it, not even by its id")
                .singleElement()
                .extracting(kept -> kept.fields().get("name"))
                .isEqualTo(new DraftedField("cũ", "đang gõ dở"));

        LimitedOfficials.run(one, () -> drafts.throwAway(id));
        assertThat(of(one, SEVENTH)).isEmpty();
        assertThat(of(other, NEW)).hasSize(1);
    }

    @Test
    void keepingADraftIsNoAct() {
        var one = official();
        keep(one, NEW, DraftId.next(), Map.of("name", new DraftedField("", "không vào nhật ký")));
        assertThat(count("select count(*) from {audit}.entry where actor = '" + one.getUsername() + "'"))
                .isZero();
    }

    @Test
    void twoScreensOfOneFormKeepADraftEachAndTheNewestAreOffered() {
        var one = official();
        for (int i = 1; i <= Drafts.OFFERED + 1; i++) {
            keep(one, NEW, DraftId.next(), Map.of("name", new DraftedField("", "bản " + i)));
        }
        assertThat(of(one, NEW))
                .hasSize(Drafts.OFFERED)
                .extracting(kept -> kept.fields().get("name"))
                .startsWith(new DraftedField("", "bản " + (Drafts.OFFERED + 1)))
                .doesNotContain(new DraftedField("", "bản 1"));
    }

    @Test
    void oneOfficialCannotFillTheTable() {
        var one = official();
        for (int i = 1; i <= Drafts.MOST + 3; i++) {
            keep(one, new DraftOf("unit", String.valueOf(i)), DraftId.next(), Map.of());
        }
        assertThat(count("select count(*) from {domain}.draft where account_id = "
                        + one.account().value()))
                .isEqualTo(Drafts.MOST);
        assertThat(of(one, new DraftOf("unit", "1"))).as("the oldest went").isEmpty();
        assertThat(of(one, new DraftOf("unit", String.valueOf(Drafts.MOST + 3))))
                .hasSize(1);
    }

    @Test
    void whatIsTooLongIsRefusedAndLeavesWhatWasKept() {
        var one = official();
        var id = DraftId.next();
        keep(one, NEW, id, Map.of("body", new DraftedField("", "ngắn")));
        assertThatThrownBy(() -> keep(one, NEW, id, Map.of("body", new DraftedField("", "ă".repeat(Drafts.LONGEST)))))
                .isInstanceOf(InvalidInput.class);
        assertThat(of(one, NEW).getFirst().fields()).isEqualTo(Map.of("body", new DraftedField("", "ngắn")));
        keep(one, NEW, id, Map.of("body", new DraftedField("", "ă".repeat(Drafts.LONGEST - 100))));
        assertThat(of(one, NEW).getFirst().fields().get("body").is()).hasSize(Drafts.LONGEST - 100);
    }

    @Test
    void oldDraftsAreSweptByTheSystemAlone() {
        var one = official();
        var old = DraftId.next();
        var fresh = DraftId.next();
        keep(one, NEW, old, Map.of());
        keep(one, NEW, fresh, Map.of());
        jdbc.sql(schemas.in("update {domain}.draft set kept_at = ? where id = ?"))
                .params(
                        LocalDateTime.ofInstant(Instant.now().minus(Drafts.KEPT).minusSeconds(60), ZoneOffset.UTC),
                        old.value())
                .update();
        assertThatThrownBy(() -> LimitedOfficials.as(one, drafts::sweep)).isInstanceOf(RuntimeException.class);
        assertThat(Officials.asSystem(drafts::sweep)).isGreaterThanOrEqualTo(1);
        assertThat(of(one, NEW)).extracting(KeptDraft::id).containsExactly(fresh);
    }

    @Test
    void theFirstFormOfTheJsonStaysReadableAndAnUnknownOneIsNotOffered() throws IOException {
        var one = official();
        var first = DraftId.next();
        var newer = DraftId.next();
        keep(one, NEW, first, Map.of());
        keep(one, NEW, newer, Map.of());
        try (var frozen = DraftsTest.class.getResourceAsStream("/draft/form-1.json")) {
            assertThat(frozen).isNotNull();
            write(first, new String(frozen.readAllBytes(), StandardCharsets.UTF_8));
        }
        write(newer, "{\"form\":99,\"parts\":[]}");
        var expected = new LinkedHashMap<String, DraftedField>();
        expected.put("name", new DraftedField("", "Thi đua “dạy tốt”,\nhọc tốt"));
        expected.put("from", new DraftedField("2026-01-01", "2026-09-05"));
        expected.put("parents", new DraftedField("12", "12\n34"));
        assertThat(of(one, NEW)).singleElement().satisfies(kept -> {
            assertThat(kept.id()).isEqualTo(first);
            assertThat(List.copyOf(kept.fields().entrySet())).isEqualTo(List.copyOf(expected.entrySet()));
        });
    }

    @Test
    void theSystemKeepsNothingAndNobodyIsRefused() {
        assertThat(Officials.asSystem(() -> drafts.keep(NEW, DraftId.next(), 0, Map.of())))
                .isEmpty();
        assertThat(Officials.asSystem(() -> drafts.of(NEW))).isEmpty();
        SecurityContextHolder.clearContext();
        assertThatThrownBy(() -> drafts.of(NEW)).isInstanceOf(RuntimeException.class);
    }

    private void write(DraftId id, String content) {
        jdbc.sql(schemas.in("update {domain}.draft set content = ? where id = ?"))
                .params(content, id.value())
                .update();
    }

    private long count(String sql) {
        return jdbc.sql(schemas.in(sql)).query(Long.class).single();
    }

    private void keep(SignedInOfficial who, DraftOf of, DraftId id, Map<String, DraftedField> fields) {
        LimitedOfficials.run(who, () -> drafts.keep(of, id, 3, fields));
    }

    private List<KeptDraft> of(SignedInOfficial who, DraftOf of) {
        return LimitedOfficials.as(who, () -> drafts.of(of));
    }

    private SignedInOfficial official() {
        var username = "nhap-" + Ids.code(Ids.next());
        Officials.asAdministrator(() ->
                administration.create(new AccountDraft(username, "Soạn Dở", Set.of(Role.COUNCIL_MEMBER), Set.of())));
        var id = Officials.asAdministrator(() -> accounts.list(new AccountFilter(username, null, null), 0, 1))
                .getFirst()
                .id();
        return LimitedOfficials.official(id, username, Set.of(Role.COUNCIL_MEMBER));
    }
}
