package vn.vinhdanh.core.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import vn.vinhdanh.core.account.Role;
import vn.vinhdanh.core.testing.CoreTest;
import vn.vinhdanh.core.testing.Officials;

/** The marks of clauses: for the forces only, and confidential. */
@CoreTest
class ClauseMarksTest {

    private final JsonMapper json;
    private final AwardCatalogue catalogue;
    private final AwardStandards standards;

    ClauseMarksTest(JsonMapper json, AwardCatalogue catalogue, AwardStandards standards) {
        this.json = json;
        this.catalogue = catalogue;
        this.standards = standards;
    }

    @Test
    void whatWasKeptBeforeClausesHadMarksIsReadWithTheMarksItHadByItsKind() {
        var old = """
                {"group":1,"alternative":1,"kinds":["MERIT"],"requirement":{"asks":"%s"},"legalRef":"Điều 4",
                 "wordingVi":"Lời văn","wordingEn":"Wording","sureness":"VERIFIED"}""";
        var blocked = json.readValue(old.formatted("unblocked"), Clause.class);
        assertThat(blocked.confidential()).isTrue();
        assertThat(blocked.forces()).isFalse();
        assertThat(blocked.requirement()).isEqualTo(new Requirement.Unblocked());
        assertThat(json.readValue(old.formatted("judged"), Clause.class).confidential())
                .isFalse();
    }

    @Test
    void marksAreKeptAsTheyAreWritten() {
        var clause = new Clause(
                1,
                2,
                Set.of(),
                true,
                new Requirement.RatedTimes(Rating.EXCELLENT, 2, 5, "HCLD3"),
                "Điều 43",
                "Trong đó có 02 năm",
                "Of these two years",
                Sureness.VERIFIED,
                true);
        assertThat(json.readValue(json.writeValueAsString(clause), Clause.class))
                .isEqualTo(clause);
    }

    @Test
    void everyClauseOnDisciplineIsConfidentialInData() {
        Officials.run("a", Role.SPECIALIST, () -> {
            var all =
                    standards
                            .standards(catalogue.all().stream()
                                    .map(AwardSummary::revision)
                                    .toList())
                            .values()
                            .stream()
                            .flatMap(byKind -> byKind.values().stream())
                            .flatMap(s -> s.clauses().stream())
                            .toList();
            assertThat(all.stream().filter(c -> c.requirement() instanceof Requirement.Unblocked))
                    .hasSizeGreaterThan(100)
                    .allMatch(Clause::confidential);
            assertThat(all.stream().filter(c -> c.requirement() instanceof Requirement.Judged))
                    .noneMatch(Clause::confidential);
        });
    }
}
