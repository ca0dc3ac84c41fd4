package vn.vinhdanh.core.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.vinhdanh.core.catalogue.Standard;

/** Judgements as they were stored before the second reading of the rules: read, and judged again as they were. */
class KeptByTheFirstReadingTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Stream<String> names() throws IOException {
        return kept().propertyNames().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void judgingAgainGivesTheAnswerOfThen(String name) throws IOException {
        var kept = kept().get(name);
        var facts = JSON.treeToValue(kept.get("facts"), NomineeFacts.class);
        var question = JSON.treeToValue(kept.get("question"), Question.class);
        var then = JSON.treeToValue(kept.get("findings"), Findings.class);
        var again = Judge.judge(JSON.treeToValue(kept.get("standard"), Standard.class), facts, question);
        assertThat(again.findings())
                .extracting(Finding::outcome)
                .isEqualTo(then.findings().stream().map(Finding::outcome).toList());
        assertThat(again.outcome()).isEqualTo(then.outcome());
        assertThat(again.notes()).isEmpty();
        for (int i = 0; i < then.findings().size(); i++) {
            assertThat(again.findings().get(i).remarks())
                    .isEqualTo(then.findings().get(i).remarks());
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void whoMayNotSeeDisciplinesIsToldOfNone(String name) throws IOException {
        var then = JSON.treeToValue(kept().get(name).get("findings"), Findings.class);
        assertThat(then.shownWithoutYears().findings())
                .filteredOn(f -> f.countsYears() || f.confidential())
                .allSatisfy(f -> {
                    assertThat(f.outcome()).isEqualTo(Outcome.TO_JUDGE);
                    assertThat(f.remark()).isEqualTo(Remark.of("confidential"));
                    assertThat(Evidence.confidential(f.evidence())).isFalse();
                });
    }

    @ParameterizedTest
    @MethodSource("names")
    void whatIsStoredTodayIsReadAgainToTheLastWord(String name) throws IOException {
        var kept = kept().get(name);
        var facts = JSON.treeToValue(kept.get("facts"), NomineeFacts.class);
        var standard = JSON.treeToValue(kept.get("standard"), Standard.class);
        var then = JSON.treeToValue(kept.get("question"), Question.class);
        var today = new Question(then.year(), then.kind(), then.receivedOn(), then.campaignYears(), then.levels());
        var findings = Judge.judge(standard, facts, today);
        assertThat(JSON.readValue(JSON.writeValueAsString(findings), Findings.class))
                .isEqualTo(findings);
        assertThat(JSON.readValue(JSON.writeValueAsString(facts), NomineeFacts.class))
                .isEqualTo(facts);
        assertThat(JSON.readValue(JSON.writeValueAsString(today), Question.class))
                .isEqualTo(today);
    }

    private static JsonNode kept() throws IOException {
        try (var in =
                KeptByTheFirstReadingTest.class.getResourceAsStream("/eligibility/kept-by-the-first-reading.json")) {
            return JSON.readTree(Objects.requireNonNull(in));
        }
    }
}
