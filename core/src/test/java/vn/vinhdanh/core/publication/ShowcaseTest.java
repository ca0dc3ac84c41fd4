package vn.vinhdanh.core.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vinhdanh.core.account.Role;
import vn.vinhdanh.core.nomination.DossierSigning;
import vn.vinhdanh.core.nomination.DossierWriting;
import vn.vinhdanh.core.organisation.UnitDirectory;
import vn.vinhdanh.core.shared.DatabaseRole;
import vn.vinhdanh.core.testing.CoreTest;
import vn.vinhdanh.core.testing.Dossiers;
import vn.vinhdanh.core.testing.Officials;
import vn.vinhdanh.core.testing.TestDatabase;
import vn.vinhdanh.core.testing.Units;

/** What the portal is told of a record beside its content. */
@CoreTest
class ShowcaseTest {

    private final ShowcaseReader portal = new ShowcaseReader(
            TestDatabase.shared().as(DatabaseRole.PORTAL), TestDatabase.shared().schemas());
    private final Showcase showcase;
    private final ProposalShowcase proposals;
    private final UnitDirectory units;
    private final DossierWriting writing;
    private final DossierSigning signing;
    private final Dossiers dossiers;
    private final TransactionTemplate transaction;

    ShowcaseTest(
            Showcase showcase,
            ProposalShowcase proposals,
            UnitDirectory units,
            DossierWriting writing,
            DossierSigning signing,
            TransactionTemplate transaction,
            BeanFactory beans) {
        this.showcase = showcase;
        this.proposals = proposals;
        this.units = units;
        this.writing = writing;
        this.signing = signing;
        this.dossiers = new Dossiers(beans);
        this.transaction = transaction;
    }

    @Test
    void tellsWhenARecordBecameWhatItIsAndNotWhenItWasWrittenTheSameAgain() throws InterruptedException {
        var first = show("một");
        Thread.sleep(5);

        assertThat(show("một")).isEqualTo(first);
        assertThat(show("hai")).isAfter(first);
    }

    @Test
    void tellsOfNominationsRoundedAndNothingOfAYearWithFew() {
        var unit = Officials.asAdministrator(() -> units.enter(Units.of("Sở Đề nghị")));
        var many = dossiers.begun(unit, 2009);
        Officials.run(Dossiers.OFFICER, Role.UNIT_OFFICER, () -> {
            for (int i = 0; i < 6; i++) {
                writing.nominate(many, Dossiers.person(null, "Người Thứ " + i, "LDTT", 2009));
            }
            writing.handOver(many, dossiers.version(many));
        });
        Officials.run(Dossiers.LEADER, Role.UNIT_LEADER, () -> signing.sign(many, dossiers.version(many)));
        dossiers.sent(unit, 2008);
        Officials.asSystem(() -> transaction.execute(status -> {
            proposals.show();
            return 0;
        }));
        assertThat(portal.find(PublicKind.PROPOSALS, "2009").orElseThrow().body())
                .as("seven are said to be five")
                .contains("\"received\":5,\"eligible\":0,\"notEligible\":0,\"withdrawn\":0,\"days\":[]");
        assertThat(portal.find(PublicKind.PROPOSALS, "2008")).isEmpty();
        assertThat(ProposalShowcase.rounded(4)).isNull();
        assertThat(ProposalShowcase.rounded(8)).isEqualTo(10);
    }

    private Instant show(String to) {
        var code = "recipient/showcase-test";
        transaction.executeWithoutResult(
                status -> showcase.show(PublicKind.MOVED, code, new PublicMove("RECIPIENT", "showcase-test", to)));
        var changed = portal.find(PublicKind.MOVED, code).orElseThrow().changedAt();
        assertThat(changed).isNotNull();
        return changed == null ? Instant.EPOCH : changed;
    }
}
