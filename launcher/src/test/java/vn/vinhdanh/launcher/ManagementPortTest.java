package vn.vinhdanh.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ManagementPortTest {

    @Test
    void followsThePortChosen() {
        assertThat(managementPort(Map.of())).isEqualTo(9081);
        assertThat(managementPort(Map.of("ADMIN_PORT", "18081"))).isEqualTo(19081);
        assertThat(managementPort(Map.of("ADMIN_PORT", "65000"))).isEqualTo(64000);
    }

    @Test
    void isTheOneThatWasSet() {
        assertThat(managementPort(Map.of("ADMIN_PORT", "18081", "ADMIN_MANAGEMENT_PORT", "7000")))
                .isEqualTo(7000);
    }

    private static int managementPort(Map<String, String> environment) {
        return new Application(Application.ADMIN, Settings.from(environment, false), Map.of()).managementPort();
    }
}
