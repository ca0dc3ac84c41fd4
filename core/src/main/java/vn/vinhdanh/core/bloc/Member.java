package vn.vinhdanh.core.bloc;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/** A unit in a bloc. It carries the year so that a key can hold every unit to one bloc of a year. */
@Embeddable
class Member {

    private long unitId;
    private int year;
    private int ordinal;

    @Enumerated(EnumType.STRING)
    private @Nullable BlocSeat seat;

    protected Member() {}

    Member(long unitId, int year, int ordinal, @Nullable BlocSeat seat) {
        this.unitId = unitId;
        this.year = year;
        this.ordinal = ordinal;
        this.seat = seat;
    }

    long unitId() {
        return unitId;
    }

    int ordinal() {
        return ordinal;
    }

    @Nullable
    BlocSeat seat() {
        return seat;
    }
}
