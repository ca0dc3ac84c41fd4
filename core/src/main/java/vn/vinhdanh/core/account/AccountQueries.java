package vn.vinhdanh.core.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.organisation.UnitScope;
import vn.vinhdanh.core.shared.NotFound;
import vn.vinhdanh.core.shared.Page;
import vn.vinhdanh.core.shared.Rows;
import vn.vinhdanh.core.shared.VietnameseText;

/** Reads accounts; for an administrator of certain units those whose units all lie in these. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyAuthority('MANAGE_ACCOUNTS', 'SYSTEM')")
public class AccountQueries {

    private static final String SELECT = """
            select a.id, a.username, a.full_name, a.status, a.must_change_password, a.demo, a.version,
                   (select group_concat(r.role) from {domain}.account_role r where r.account_id = a.id) as roles,
                   (select group_concat(u.unit_id) from {domain}.account_unit u where u.account_id = a.id) as units,
                   (select max(g.right_at) from {reporting}.guess g where g.who = convert(sha2(a.username, 256) using ascii)) as last_sign_in
              from {domain}.account a
            """;

    private final UnitScope scope;
    private final AccountReach reach;

    AccountQueries(UnitScope scope, AccountReach reach) {

        this.scope = scope;
        this.reach = reach;
    }

    /** The roles that the official may give to an account. */
    public Set<Role> assignableRoles() {
        return reach.roles();
    }

    /** Accounts by user name. */
    public List<AccountSummary> list(AccountFilter filter, int offset, int limit) {
        return list(filter, Page.of(offset, limit));
    }

    /**
     * A page of the accounts that the filter finds; in its own order by user name.
     *
     * @param page ordered by an {@link AccountSort}
     */
    public List<AccountSummary> list(AccountFilter filter, Page page) {
        var values = new ArrayList<Object>();
        var where = where(filter, values);
        return scope.within(SELECT + where + page.order("a.username", "a.id") + page.stretch())
                .params(values)
                .query(Rows.of(AccountSummary.class))
                .list();
    }

    /** How many accounts the filter finds. */
    public int count(AccountFilter filter) {
        var values = new ArrayList<Object>();
        var where = where(filter, values);
        return scope.within("select count(*) from {domain}.account a" + where)
                .params(values)
                .query(Integer.class)
                .single();
    }

    /** @throws NotFound when there is no such account, or none that the official manages */
    public AccountSummary get(AccountId id) {
        return scope.within(SELECT + " where a.id = ?" + reach.condition())
                .param(id.value())
                .query(Rows.of(AccountSummary.class))
                .optional()
                .orElseThrow(() -> new NotFound("account " + id.value()));
    }

    private String where(AccountFilter filter, List<Object> values) {
        var where = new StringBuilder(" where 1 = 1");
        var text = VietnameseText.normalise(filter.text());
        if (!text.isEmpty()) {
            // the collation of full_name ignores accents
            where.append(" and (a.username like ? or a.full_name like ?)");
            var pattern = "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
            values.add(VietnameseText.fold(text).replace(' ', '%') + "%");
            values.add(pattern);
        }
        var role = filter.role();
        if (role != null) {
            where.append(
                    " and exists (select 1 from {domain}.account_role r where r.account_id = a.id and r.role = ?)");
            values.add(role.name());
        }
        var status = filter.status();
        if (status != null) {
            where.append(" and a.status = ?");
            values.add(status.name());
        }
        where.append(reach.condition());
        return where.toString();
    }
}
