package vn.vinhdanh.admin.nomination;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vinhdanh.admin.shell.WaitingWork;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.account.Permission;
import vn.vinhdanh.core.nomination.DossierQueries;
import vn.vinhdanh.core.nomination.DossierQueries.Standing;
import vn.vinhdanh.core.nomination.DossierStatus;

/** What waits with dossiers: for a unit's officer, its leader, the board, and the specialist who has them. */
@Component
class DossiersAtHome implements WaitingWork {

    private final DossierQueries queries;
    private final CurrentOfficial official;

    DossiersAtHome(DossierQueries queries, CurrentOfficial official) {
        this.queries = queries;
        this.official = official;
    }

    @Override
    public List<Item> waiting() {
        if (!official.may(Permission.WRITE_DOSSIERS)
                && !official.may(Permission.SIGN_DOSSIERS)
                && !official.may(Permission.VERIFY_DOSSIERS)
                && !official.may(Permission.PROPOSE_DOSSIERS)) {
            return List.of();
        }
        var glance = queries.atAGlance();
        var items = new ArrayList<Item>();
        if (official.may(Permission.WRITE_DOSSIERS)) {
            add(items, glance, DossierStatus.RETURNED, false);
            add(items, glance, DossierStatus.DRAFT, false);
            add(items, glance, DossierStatus.AWAITING_LEADER, true);
            var below = glance.get(DossierStatus.AT_SUPERIOR);
            if (below != null && below.toGather() > 0) {
                items.add(new Item(
                        Words.say("dossier.waiting.AT_SUPERIOR", Words.number(below.toGather())),
                        "ho-so?trang-thai=AT_SUPERIOR",
                        below.toGather(),
                        null));
            }
        }
        if (official.may(Permission.SIGN_DOSSIERS)) {
            add(items, glance, DossierStatus.AWAITING_LEADER, false);
        }
        var ofBoard = glance.get(DossierStatus.AWAITING_LEADER);
        if (official.may(Permission.PROPOSE_DOSSIERS) && ofBoard != null && ofBoard.ofBoard() > 0) {
            items.add(new Item(
                    Words.say("dossier.waiting.of-board", Words.number(ofBoard.ofBoard())),
                    "ho-so?trang-thai=AWAITING_LEADER",
                    ofBoard.ofBoard(),
                    null));
        }
        if (official.may(Permission.VERIFY_DOSSIERS)) {
            add(items, glance, DossierStatus.SENT, false);
            add(items, glance, DossierStatus.RECEIVED, false);
            var mine = glance.get(DossierStatus.IN_VERIFICATION);
            if (mine != null && mine.mine() > 0) {
                items.add(new Item(
                        Words.say("dossier.waiting.mine", Words.number(mine.mine())),
                        "ho-so?trang-thai=MINE",
                        mine.mine(),
                        due(mine.firstOfMine())));
            }
        }
        return items;
    }

    private static void add(
            List<Item> items, Map<DossierStatus, Standing> glance, DossierStatus status, boolean ofOthers) {
        var standing = glance.get(status);
        if (standing != null && standing.all() > 0) {
            items.add(new Item(
                    Words.say("dossier.waiting." + status.name(), Words.number(standing.all())),
                    "ho-so?trang-thai=" + status.name(),
                    standing.all(),
                    due(standing.first()),
                    ofOthers));
        }
    }

    /** Kept until the day is over. */
    private static @Nullable Instant due(@Nullable LocalDate day) {
        return day == null
                ? null
                : day.plusDays(1).atStartOfDay(Words.VIETNAM).minusSeconds(1).toInstant();
    }
}
