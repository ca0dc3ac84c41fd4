package vn.vinhdanh.core.account;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.ledger.Act;
import vn.vinhdanh.core.ledger.Ledger;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.InvalidInput;
import vn.vinhdanh.core.shared.NotFound;
import vn.vinhdanh.core.shared.Rows;
import vn.vinhdanh.core.shared.Schemas;
import vn.vinhdanh.core.shared.VietnameseText;

/**
 * Ways of looking at a list that officials keep, for themselves or for everybody who may open the list. A view holds no rows: whoever uses
 * it sees what they may see. What is shared is put onto the audit; what is one's own is not.
 */
@Service
@Transactional
@PreAuthorize("isAuthenticated()")
public class ListViews {

    /** The longest name, in characters. */
    public static final int LONGEST_NAME = 100;

    private static final int LONGEST_QUERY = 2_000;
    private static final int MOST = 50;

    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final CurrentOfficial official;
    private final Ledger ledger;

    ListViews(JdbcClient jdbc, Schemas schemas, CurrentOfficial official, Ledger ledger) {
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.official = official;
        this.ledger = ledger;
    }

    private record Kept(long id, String name, String query, long ownerId, String sharedWith, String fullName) {}

    /** Own views of a list and those shared with the official, by name in Vietnamese order, at most 500. */
    @Transactional(readOnly = true)
    public List<ListView> of(String list) {
        long me = me();
        return jdbc
                .sql(schemas.in(
                        "select v.id, v.name, v.query, v.owner_id, v.shared_with, a.full_name from {domain}.list_view v join {domain}.account a"
                                + " on a.id = v.owner_id where v.list = ? and (v.owner_id = ? or v.shared_with <> '')"
                                + " order by v.name collate utf8mb4_vi_0900_as_cs, v.id limit 500"))
                .params(list, me)
                .query(Rows.of(Kept.class))
                .list()
                .stream()
                .filter(view -> view.ownerId() == me || reaches(view.sharedWith()))
                .map(view -> new ListView(
                        view.id(),
                        view.name(),
                        view.query(),
                        view.ownerId() == me,
                        view.fullName(),
                        !view.sharedWith().isEmpty()))
                .toList();
    }

    /**
     * Keeps a view; one of the official's own of that name gives way.
     *
     * @param list key of the list
     * @param sharedWith whoever has one of these permissions sees it too; empty for nobody else
     * @throws InvalidInput when the name is missing or too long, the view too long, or there are {@value #MOST} already
     */
    public void keep(String list, String name, String query, Collection<Permission> sharedWith) {
        var called = VietnameseText.normalise(name);
        if (called.isEmpty()) {
            throw new InvalidInput("name", "problem.shared.required");
        }
        if (called.length() > LONGEST_NAME) {
            throw new InvalidInput("name", "problem.shared.too-long", called.length(), LONGEST_NAME);
        }
        if (query.length() > LONGEST_QUERY) {
            throw new InvalidInput("name", "problem.shared.too-long", query.length(), LONGEST_QUERY);
        }
        if (sharedWith.stream().noneMatch(official::may) && !sharedWith.isEmpty()) {
            throw new org.springframework.security.access.AccessDeniedException("shared with others only");
        }
        long me = me();
        if (me == NOBODY) {
            return;
        }
        jdbc.sql(schemas.in("delete from {domain}.list_view where owner_id = ? and list = ? and name = ?"))
                .params(me, list, called)
                .update();
        int kept = jdbc.sql(schemas.in("select count(*) from {domain}.list_view where owner_id = ? and list = ?"))
                .params(me, list)
                .query(Integer.class)
                .single();
        if (kept >= MOST) {
            throw new InvalidInput("name", "problem.list-view.most", MOST);
        }
        var shared = sharedWith.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
        jdbc.sql(schemas.in("insert into {domain}.list_view (id, list, name, query, owner_id, shared_with)"
                        + " values (?, ?, ?, ?, ?, ?)"))
                .params(Ids.next(), list, called, query, me, shared)
                .update();
        if (!shared.isEmpty()) {
            ledger.record(new Act("list.view-shared", "list", list, Map.of("name", called, "filter", query)));
        }
    }

    /**
     * Forgets an own view, or, for whoever manages accounts, a shared one of others.
     *
     * @throws NotFound when there is none that the official may forget
     */
    public void forget(long id) {
        var name = jdbc.sql(schemas.in("select concat(list, ' ', name) from {domain}.list_view where id = ?"
                        + " and (owner_id = ? or (? and shared_with <> ''))"))
                .params(id, me(), official.may(Permission.MANAGE_ACCOUNTS))
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NotFound("view " + id));
        int others = jdbc.sql(schemas.in("delete from {domain}.list_view where id = ? and shared_with <> ''"))
                .param(id)
                .update();
        jdbc.sql(schemas.in("delete from {domain}.list_view where id = ?"))
                .param(id)
                .update();
        if (others > 0) {
            int at = name.indexOf(' ');
            ledger.record(new Act(
                    "list.view-forgotten", "list", name.substring(0, at), Map.of("name", name.substring(at + 1))));
        }
    }

    private static final long NOBODY = -1;

    private long me() {
        return official.signedIn().map(who -> who.account().value()).orElse(NOBODY);
    }

    private boolean reaches(String sharedWith) {
        return Arrays.stream(sharedWith.split(","))
                .filter(name -> !name.isEmpty())
                .anyMatch(name -> Arrays.stream(Permission.values())
                        .anyMatch(permission -> permission.name().equals(name) && official.may(permission)));
    }
}
