package vn.vinhdanh.admin.registration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.vinhdanh.admin.shell.WaitingWork;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.account.Permission;
import vn.vinhdanh.core.registration.RegistrationQueries;
import vn.vinhdanh.core.registration.RegistrationQueries.Standing;
import vn.vinhdanh.core.round.RoundQueries;
import vn.vinhdanh.core.round.RoundSummary;

/** What waits with registrations of titles: for a unit's officer a round that registers, for its leader what nobody stands by yet. */
@Component
class RegistrationsAtHome implements WaitingWork {

    /** So many days before the last one it is said that it ends soon. */
    private static final int SOON = 14;

    private final RegistrationQueries queries;
    private final RoundQueries rounds;
    private final CurrentOfficial official;

    RegistrationsAtHome(RegistrationQueries queries, RoundQueries rounds, CurrentOfficial official) {
        this.queries = queries;
        this.rounds = rounds;
        this.official = official;
    }

    @Override
    public List<Item> waiting() {
        boolean writes = official.may(Permission.WRITE_DOSSIERS);
        boolean signs = official.may(Permission.SIGN_DOSSIERS);
        if (!writes && !signs) {
            return List.of();
        }
        var today = LocalDate.now(Words.VIETNAM);
        var open =
                rounds.open().stream().filter(round -> round.registersOn(today)).toList();
        if (open.isEmpty()) {
            return List.of();
        }
        var items = new ArrayList<Item>();
        var standing = queries.atAGlance();
        for (var round : open) {
            var of = standing.getOrDefault(round.id(), Standing.NOTHING);
            if (of.drafts() > 0) {
                items.add(item(
                        writes ? "registration.waiting.draft" : "registration.waiting.confirm",
                        round,
                        of.drafts(),
                        today));
            } else if (writes && of.confirmed() == 0) {
                items.add(item("registration.waiting.none", round, 1, today));
            }
        }
        return items;
    }

    private static Item item(String key, RoundSummary round, int count, LocalDate today) {
        var until = Objects.requireNonNull(round.registrationUntil());
        boolean soon = !until.isAfter(today.plusDays(SOON));
        return new Item(
                Words.say(soon ? key + ".soon" : key, Words.number(count), round.name()),
                "dang-ky-thi-dua?dot=" + round.id().value(),
                count,
                until.plusDays(1).atStartOfDay(Words.VIETNAM).minusSeconds(1).toInstant());
    }
}
