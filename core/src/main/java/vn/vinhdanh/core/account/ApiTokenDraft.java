package vn.vinhdanh.core.account;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.organisation.UnitId;

/**
 * A token to make.
 *
 * @param name of the system that will use it, and what for; at most 100 characters
 * @param units whose honours it reaches, with those below and those they took over; empty for the whole province
 * @param validTo its last day; required, at most two years away
 */
public record ApiTokenDraft(
        String name, Set<UnitId> units, @Nullable LocalDate validTo) {}
