package vn.vinhdanh.core.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vinhdanh.core.account.LimitedOfficials;
import vn.vinhdanh.core.account.Role;
import vn.vinhdanh.core.account.SignedInOfficial;
import vn.vinhdanh.core.organisation.UnitDirectory;
import vn.vinhdanh.core.organisation.UnitDraft;
import vn.vinhdanh.core.organisation.UnitKind;
import vn.vinhdanh.core.shared.DomainProblem;
import vn.vinhdanh.core.testing.CoreTest;
import vn.vinhdanh.core.testing.Officials;

/** What the page of a campaign offers is what its doors let through: each step from each state for each kind of official. */
@CoreTest
class CampaignStepsTest {

    private final CampaignEntry entry;
    private final CampaignLaunch launch;
    private final CampaignQueries queries;
    private final UnitDirectory directory;
    private final TransactionTemplate undone;

    CampaignStepsTest(
            CampaignEntry entry,
            CampaignLaunch launch,
            CampaignQueries queries,
            UnitDirectory directory,
            PlatformTransactionManager transactions) {
        this.entry = entry;
        this.launch = launch;
        this.queries = queries;
        this.directory = directory;
        this.undone = new TransactionTemplate(transactions);
    }

    @Test
    void whatIsOfferedIsWhatTheDoorsLetThrough() {
        var elsewhere = Officials.asAdministrator(() -> directory.enter(new UnitDraft(
                null,
                "Đơn vị không phát động",
                UnitKind.DEPARTMENT,
                null,
                LocalDate.of(1950, 1, 1),
                null,
                List.of(),
                true)));
        var officials = List.of(
                LimitedOfficials.official("chuyenvien", Set.of(Role.SPECIALIST)),
                LimitedOfficials.official("nguoi-khac", Set.of(Role.SPECIALIST)),
                LimitedOfficials.official("lanhdao", Set.of(Role.LEADER)),
                LimitedOfficials.official("uyvien", Set.of(Role.COUNCIL_MEMBER)),
                LimitedOfficials.official("don-vi-khac", Set.of(Role.SPECIALIST), elsewhere));
        var wrong = new ArrayList<String>();
        var seen = EnumSet.noneOf(CampaignStep.class);
        campaigns().forEach((state, id) -> {
            int version = Officials.asSpecialist(() -> queries.get(id)).version();
            for (var official : officials) {
                var offered = offered(official, id);
                seen.addAll(offered);
                for (var step : CampaignStep.values()) {
                    if (offered.contains(step) != lets(official, step, id, version)) {
                        wrong.add(step + " of " + state + " by " + official.getUsername() + ", offered: "
                                + offered.contains(step));
                    }
                }
            }
        });
        assertThat(wrong).isEmpty();
        assertThat(seen).as("every step is open for somebody").containsExactlyInAnyOrder(CampaignStep.values());
    }

    private Set<CampaignStep> offered(SignedInOfficial official, CampaignId id) {
        try {
            return LimitedOfficials.as(official, () -> queries.get(id)).steps();
        } catch (DomainProblem notSeen) {
            return Set.of();
        }
    }

    private boolean lets(SignedInOfficial official, CampaignStep step, CampaignId id, int version) {
        return Boolean.TRUE.equals(undone.execute(transaction -> {
            transaction.setRollbackOnly();
            try {
                LimitedOfficials.run(official, () -> take(step, id, version));
                return true;
            } catch (DomainProblem | AccessDeniedException refused) {
                return false;
            }
        }));
    }

    private void take(CampaignStep step, CampaignId id, int version) {
        switch (step) {
            case EDIT -> entry.edit(id, version, Campaigns.provincial("Từng bước, viết lại", 1971));
            case DELETE -> entry.delete(id, version);
            case HAND_OVER -> launch.handOver(id, version);
            case LAUNCH -> launch.launch(id, version);
            case CLOSE -> launch.close(id, version);
        }
    }

    private Map<String, CampaignId> campaigns() {
        var states = new LinkedHashMap<String, CampaignId>();
        for (var state : List.of("DRAFT", "HANDED_OVER", "LAUNCHED", "CLOSED")) {
            var id = Officials.asSpecialist(() -> entry.saveDraft(Campaigns.provincial("Từng bước " + state, 1971)));
            states.put(state, id);
            if (state.equals("HANDED_OVER")) {
                Officials.run("chuyenvien", Role.SPECIALIST, () -> launch.handOver(id, version(id)));
            } else if (!state.equals("DRAFT")) {
                Officials.run("lanhdao", Role.LEADER, () -> launch.launch(id, version(id)));
            }
            if (state.equals("CLOSED")) {
                Officials.run("chuyenvien", Role.SPECIALIST, () -> launch.close(id, version(id)));
            }
        }
        return states;
    }

    private int version(CampaignId id) {
        return queries.get(id).version();
    }
}
