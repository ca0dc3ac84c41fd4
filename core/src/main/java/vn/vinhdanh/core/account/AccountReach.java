package vn.vinhdanh.core.account;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.organisation.UnitDirectory;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.organisation.UnitScope;
import vn.vinhdanh.core.shared.InvalidInput;
import vn.vinhdanh.core.shared.NotFound;

/**
 * Which accounts an administrator of certain units manages: those whose units all lie in their scope and whose roles can do no more
 * than the administrator's own. All accounts without a limit.
 */
@Component
class AccountReach {

    private final UnitScope scope;
    private final UnitDirectory units;
    private final CurrentOfficial official;

    AccountReach(UnitScope scope, UnitDirectory units, CurrentOfficial official) {
        this.scope = scope;
        this.units = units;
        this.official = official;
    }

    /** The roles the official may give: limited to units, those of a unit's own people, and others that can do no more than the own. */
    Set<Role> roles() {
        if (!scope.limited()) {
            return EnumSet.allOf(Role.class);
        }
        var own = official.signedIn().map(SignedInOfficial::roles).orElse(Set.of());
        var may = own.stream().flatMap(r -> r.permissions().stream()).collect(Collectors.toSet());
        return Arrays.stream(Role.values())
                .filter(r -> r.ofAUnit() || may.containsAll(r.permissions()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    /** @throws NotFound when the account is not the official's to manage */
    void require(Account account) {
        var reach = scope.reach();
        if (reach.limited()
                && (account.units().isEmpty()
                        || !account.units().stream().allMatch(reach::covers)
                        || !roles().containsAll(account.roles()))) {
            throw new NotFound("account " + account.username());
        }
    }

    /**
     * Before roles and units are given.
     *
     * @throws InvalidInput at {@code units} when one lies outside, or none is named
     * @throws AccountProblem.RoleBeyondOwn when a role can do more than the official's own
     */
    void require(AccountDraft draft) {
        var reach = scope.reach();
        if (!reach.limited()) {
            return;
        }
        if (draft.units().isEmpty()) {
            throw new InvalidInput("units", "problem.account.unit-within-own");
        }
        for (UnitId unit : draft.units()) {
            if (!reach.covers(unit)) {
                throw new InvalidInput(
                        "units",
                        "problem.organisation.outside-units",
                        units.get(unit).name());
            }
        }
        if (!roles().containsAll(draft.roles())) {
            throw new AccountProblem.RoleBeyondOwn();
        }
    }

    /** The condition on account {@code a} of a list; its statement names the units in reach. */
    String condition() {
        var given = new ArrayList<String>();
        roles().forEach(role -> given.add("'" + role.name() + "'"));
        return " [[and exists (select 1 from {domain}.account_unit u where u.account_id = a.id)"
                + " and not exists (select 1 from {domain}.account_unit u where u.account_id = a.id"
                + " and u.unit_id not in (select id from unit_scope))"
                + " and not exists (select 1 from {domain}.account_role r where r.account_id = a.id and r.role not in ("
                + (given.isEmpty() ? "''" : String.join(", ", given)) + "))]]";
    }
}
