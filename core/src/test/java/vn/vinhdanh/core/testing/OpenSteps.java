package vn.vinhdanh.core.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vinhdanh.core.account.LimitedOfficials;
import vn.vinhdanh.core.account.SignedInOfficial;
import vn.vinhdanh.core.shared.DomainProblem;

/** Compares the steps that the details of a thing offer with those that its doors let through; takes each of them and undoes it. */
public final class OpenSteps {

    private final TransactionTemplate undone;
    private final List<String> wrong = new ArrayList<>();
    private final Set<Enum<?>> all = new HashSet<>();
    private final Set<Enum<?>> seen = new HashSet<>();

    /** Nothing compared yet. */
    public OpenSteps(PlatformTransactionManager transactions) {
        this.undone = new TransactionTemplate(transactions);
    }

    /**
     * Takes each step of one thing as each official.
     *
     * @param state of the thing, as a failure names it
     * @param offered the steps that the official of this moment is offered; none where the thing is not shown
     * @param take takes a step
     */
    public <E extends Enum<E>> void compare(
            String state, List<SignedInOfficial> officials, E[] steps, Callable<Set<E>> offered, Consumer<E> take) {
        all.addAll(List.of(steps));
        for (var official : officials) {
            var open = offered(official, offered);
            seen.addAll(open);
            for (var step : steps) {
                if (open.contains(step) != lets(official, step, take)) {
                    wrong.add(step + " of " + state + " by " + official.getUsername() + " " + official.getAuthorities()
                            + ", offered: " + open.contains(step));
                }
            }
        }
    }

    /** That nothing was offered in vain or let through unoffered, and each step was open for somebody. */
    public void assertSame() {
        assertThat(wrong).isEmpty();
        assertThat(seen).as("every step is open for somebody").isEqualTo(all);
    }

    private static <E> Set<E> offered(SignedInOfficial official, Callable<Set<E>> offered) {
        try {
            return LimitedOfficials.as(official, offered);
        } catch (DomainProblem | AccessDeniedException notSeen) {
            return Set.of();
        }
    }

    private <E> boolean lets(SignedInOfficial official, E step, Consumer<E> take) {
        return Boolean.TRUE.equals(undone.execute(transaction -> {
            transaction.setRollbackOnly();
            try {
                LimitedOfficials.run(official, () -> take.accept(step));
                return true;
            } catch (DomainProblem | AccessDeniedException refused) {
                return false;
            }
        }));
    }
}
