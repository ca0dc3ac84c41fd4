package vn.vinhdanh.core.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class StatisticsKindTest {

    @Test
    void everyKindOfTheLawHasARowOfItsOwnInTheForms() {
        assertThat(Arrays.stream(CommendationKind.values()).map(StatisticsKind::of))
                .containsExactlyInAnyOrder(StatisticsKind.values());
    }

    @Test
    void meritIsCountedAsRegularAndMovementsAsThematic() {
        assertThat(StatisticsKind.of(CommendationKind.MERIT)).isEqualTo(StatisticsKind.REGULAR);
        assertThat(StatisticsKind.of(CommendationKind.CAMPAIGN)).isEqualTo(StatisticsKind.THEMATIC);
    }

    @Test
    void theLawKnowsSixOfTheSeven() {
        assertThat(Arrays.stream(StatisticsKind.values()).filter(StatisticsKind::inLaw))
                .hasSize(6)
                .doesNotContain(StatisticsKind.RESISTANCE);
    }
}
