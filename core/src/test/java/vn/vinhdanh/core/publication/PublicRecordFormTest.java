package vn.vinhdanh.core.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import vn.vinhdanh.core.testing.Filled;
import vn.vinhdanh.core.testing.FrozenSamples;

/** Public records are read as they were shown, by whichever version of the software. */
class PublicRecordFormTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** With which form a kind came that was not there from the beginning. */
    private static final Map<Class<?>, Integer> FIRST = Map.of(PublicOpinionList.class, 2, PublicProposals.class, 2);

    static Stream<Class<?>> types() {
        return Stream.of(
                PublicUnit.class,
                PublicAnnouncement.class,
                PublicCampaign.class,
                PublicBloc.class,
                PublicDecision.class,
                PublicHonour.class,
                PublicAward.class,
                PublicInstrument.class,
                PublicNotice.class,
                PublicErrorReport.class,
                PublicSubscription.class,
                PublicMove.class,
                PublicChange.class,
                PublicOpinionList.class,
                PublicProposals.class);
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyFormIsReadAndTodaysIsFrozen(Class<?> type) {
        check(type);
    }

    @Test
    void everyKindIsAmongThem() {
        assertThat(types()).hasSize(PublicKind.values().length);
    }

    private static <T> void check(Class<T> type) {
        FrozenSamples.assertFrozen(
                type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT),
                FIRST.getOrDefault(type, 1),
                PublicKind.FORM,
                JSON::writeValueAsString,
                body -> JSON.readValue(body, type),
                Filled.all(type));
    }
}
