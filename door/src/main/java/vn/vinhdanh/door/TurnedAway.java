package vn.vinhdanh.door;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.concurrent.atomic.LongAdder;

/** Counts what the door turned away since the start: {@code vinhdanh_door_refused_total}, by reason. */
final class TurnedAway implements MeterBinder {

    /** Requests refused by their length. */
    final LongAdder tooLong = new LongAdder();

    /** Connections over the share of one address. */
    final LongAdder tooMany = new LongAdder();

    TurnedAway() {}

    @Override
    public void bindTo(MeterRegistry registry) {
        count(registry, "length", tooLong);
        count(registry, "connections", tooMany);
    }

    private static void count(MeterRegistry registry, String reason, LongAdder adder) {
        FunctionCounter.builder("vinhdanh.door.refused", adder, LongAdder::sum)
                .tag("reason", reason)
                .description("What was turned away before any page")
                .register(registry);
    }
}
