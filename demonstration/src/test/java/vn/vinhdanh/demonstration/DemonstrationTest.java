package vn.vinhdanh.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class DemonstrationTest {

    private final ApplicationContextRunner installation =
            new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(Demonstration.class));

    @Test
    void anInstallationThatDoesNotSayItIsADemonstrationStaysWithoutIt() {
        installation.run(console -> assertThat(console).hasNotFailed().doesNotHaveBean(DemoClock.class));
        installation
                .withPropertyValues("vinhdanh.demo=false")
                .run(console -> assertThat(console).hasNotFailed().doesNotHaveBean(DemoProvince.class));
    }
}
