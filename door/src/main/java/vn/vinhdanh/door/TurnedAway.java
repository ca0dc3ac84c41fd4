package vn.vinhdanh.door;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/** Counts what the door turned away since the start, {@code vinhdanh_door_refused_total} by reason, and tells the application's watch. */
final class TurnedAway implements MeterBinder {

    private final Map<DoorWatch.Reason, LongAdder> counts = new EnumMap<>(DoorWatch.Reason.class);
    private final Supplier<DoorWatch> watch;

    /** @param watch asked when the first is turned away, since the door is there before the rest of the application */
    TurnedAway(Supplier<DoorWatch> watch) {
        this.watch = watch;
        for (DoorWatch.Reason reason : DoorWatch.Reason.values()) {
            counts.put(reason, new LongAdder());
        }
    }

    /** @param address network address of who was turned away */
    void note(DoorWatch.Reason reason, String address) {
        adder(reason).increment();
        watch.get().turnedAway(reason, address);
    }

    /** How many there were. */
    long count(DoorWatch.Reason reason) {
        return adder(reason).sum();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        count(registry, "length", adder(DoorWatch.Reason.TOO_LONG));
        count(registry, "connections", adder(DoorWatch.Reason.TOO_MANY));
        count(registry, "room", adder(DoorWatch.Reason.TOO_MUCH));
    }

    private LongAdder adder(DoorWatch.Reason reason) {
        return Objects.requireNonNull(counts.get(reason));
    }

    private static void count(MeterRegistry registry, String reason, LongAdder adder) {
        FunctionCounter.builder("vinhdanh.door.refused", adder, LongAdder::sum)
                .tag("reason", reason)
                .description("What was turned away before any page")
                .register(registry);
    }
}
