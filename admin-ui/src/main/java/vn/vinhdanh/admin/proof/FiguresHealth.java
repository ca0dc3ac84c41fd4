package vn.vinhdanh.admin.proof;

import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.proof.FigureProof;

/** Down when the newest check found differences: people rely on figures and lists. Read on the management port only. */
@Component("figuresHealthIndicator")
class FiguresHealth implements HealthIndicator {

    private final FigureProof proof;

    FiguresHealth(FigureProof proof) {
        this.proof = proof;
    }

    @Override
    public Health health() {
        var health = new AtomicReference<>(Health.unknown().build());
        CurrentOfficial.asSystem(() -> proof.last()
                .ifPresent(result -> health.set((result.clean() ? Health.up() : Health.down())
                        .withDetail("checkedAt", result.at().toString())
                        .withDetail("seconds", result.took().toSeconds())
                        .withDetail("honours", result.honours())
                        .withDetail("decisions", result.decisions())
                        .withDetail("differences", result.differences())
                        .build())));
        return health.get();
    }
}
