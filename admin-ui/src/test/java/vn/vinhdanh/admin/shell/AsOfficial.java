package vn.vinhdanh.admin.shell;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.ArrayList;
import java.util.Set;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithSecurityContext;
import org.springframework.security.test.context.support.WithSecurityContextFactory;
import vn.vinhdanh.core.account.AccountAdministration;
import vn.vinhdanh.core.account.AccountDraft;
import vn.vinhdanh.core.account.AccountFilter;
import vn.vinhdanh.core.account.AccountQueries;
import vn.vinhdanh.core.account.LimitedOfficials;
import vn.vinhdanh.core.account.Role;
import vn.vinhdanh.core.account.SignedInOfficial;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.testing.Officials;

/** The page belongs to an official with an account of the register, as after a sign-in; made by the first test that asks for it. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@WithSecurityContext(factory = AsOfficial.Factory.class)
public @interface AsOfficial {

    /** User name. */
    String value();

    /** Role of the account. */
    Role role() default Role.SPECIALIST;

    /** Finds or makes the account. */
    final class Factory implements WithSecurityContextFactory<AsOfficial> {

        private final AccountAdministration administration;
        private final AccountQueries accounts;

        Factory(AccountAdministration administration, AccountQueries accounts) {
            this.administration = administration;
            this.accounts = accounts;
        }

        @Override
        public SecurityContext createSecurityContext(AsOfficial who) {
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(signIn(administration, accounts, who.value(), who.role()));
            return context;
        }

        /** The sign-in of the official of an account, made when it is not there yet; as views and doors of the core ask for it. */
        public static Authentication signIn(
                AccountAdministration administration, AccountQueries accounts, String username, Role role) {
            return authentication(official(administration, accounts, username, role));
        }

        /** The sign-in of an official, with all that views and doors of the core ask for. */
        static Authentication authentication(SignedInOfficial official) {
            var may = new ArrayList<SimpleGrantedAuthority>();
            official.getAuthorities().forEach(one -> {
                may.add(new SimpleGrantedAuthority(one.getAuthority()));
                may.add(new SimpleGrantedAuthority("ROLE_" + one.getAuthority()));
            });
            return UsernamePasswordAuthenticationToken.authenticated(official, null, may);
        }

        static SignedInOfficial official(
                AccountAdministration administration,
                AccountQueries accounts,
                String username,
                Role role,
                UnitId... units) {
            var found =
                    Officials.asAdministrator(() -> accounts.list(new AccountFilter(username, null, null), 0, 50))
                            .stream()
                            .filter(account -> account.username().equals(username))
                            .findFirst();
            if (found.isEmpty()) {
                Officials.asAdministrator(() -> administration.create(
                        new AccountDraft(username, "Cán bộ " + username, Set.of(role), Set.of(units))));
                return official(administration, accounts, username, role, units);
            }
            return LimitedOfficials.official(found.get().id(), username, Set.of(role), units);
        }
    }
}
