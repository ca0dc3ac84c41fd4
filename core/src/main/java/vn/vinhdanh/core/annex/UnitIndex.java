package vn.vinhdanh.core.annex;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.organisation.UnitSummary;
import vn.vinhdanh.core.shared.VietnameseText;

/** Finds units as lists write them, as they were on one day; made once for a list. */
final class UnitIndex {

    private final Map<String, List<UnitSummary>> byKey = new HashMap<>();
    private final Map<UnitId, UnitSummary> byId = new HashMap<>();
    private final Map<String, Match> found = new HashMap<>();
    private final LocalDate day;

    UnitIndex(List<UnitSummary> units, LocalDate day) {
        this.day = day;
        for (var unit : units) {
            byId.put(unit.id(), unit);
        }
        for (var unit : units) {
            Set<String> keys = new LinkedHashSet<>();
            keys.add(key(unit.name()));
            unit.aliases().forEach(alias -> keys.add(key(alias)));
            for (String key : keys) {
                if (!key.isEmpty()) {
                    byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(unit);
                }
            }
        }
    }

    /** How a written unit was found. */
    enum Found {
        /** One unit of that day. */
        ONE,
        /** Several of that day. */
        SEVERAL,
        /** A unit of another time. */
        NOT_THEN,
        /** None. */
        UNKNOWN
    }

    /** @param unit the unit of that day, or the one of another time; null when none or several */
    record Match(Found found, @Nullable UnitSummary unit) {}

    @Nullable
    UnitSummary get(UnitId id) {
        return byId.get(id);
    }

    Match find(String written) {
        return found.computeIfAbsent(written, this::look);
    }

    private Match look(String written) {
        var parts = written.split("\\s*,\\s*|\\s+[-–]\\s+|\\s*;\\s*");
        List<UnitSummary> candidates = candidates(written);
        if (candidates.isEmpty() && parts.length > 1) {
            candidates = candidates(parts[0]);
            var within = parts[1];
            var narrowed = candidates.stream().filter(u -> isWithin(u, within)).toList();
            if (!narrowed.isEmpty()) {
                candidates = narrowed;
            }
            if (candidates.isEmpty()) {
                // a room of a department ("Phòng Tổng hợp, Sở Tài chính") counts for the department
                for (int i = 1; i < parts.length && candidates.isEmpty(); i++) {
                    candidates = candidates(parts[i]);
                }
            }
        }
        if (candidates.isEmpty()) {
            return new Match(Found.UNKNOWN, null);
        }
        var then = candidates.stream().filter(u -> u.existedOn(day)).toList();
        if (then.size() == 1) {
            return new Match(Found.ONE, then.getFirst());
        }
        return then.isEmpty() ? new Match(Found.NOT_THEN, candidates.getLast()) : new Match(Found.SEVERAL, null);
    }

    private boolean isWithin(UnitSummary unit, String written) {
        var parent = unit.parent();
        var above = parent == null ? null : byId.get(parent);
        return above != null && candidates(written).contains(above);
    }

    private List<UnitSummary> candidates(String written) {
        var key = key(written);
        for (String tried : List.of(key, withoutCommittee(key))) {
            var units = byKey.get(tried);
            if (units != null) {
                return units;
            }
        }
        return List.of();
    }

    /** The committee of a district stands for the district. */
    private static String withoutCommittee(String key) {
        for (String prefix : List.of("ubnd ", "hdnd ", "hdnd va ubnd ")) {
            if (key.startsWith(prefix)) {
                return key.substring(prefix.length());
            }
        }
        return key;
    }

    private static String key(String name) {
        var key = VietnameseText.fold(name)
                .replace("uy ban nhan dan", "ubnd")
                .replace("hoi dong nhan dan", "hdnd")
                .replace("trung hoc pho thong", "thpt")
                .replace("trung hoc co so", "thcs")
                .replace("trach nhiem huu han", "tnhh")
                .replaceFirst("^cty ", "cong ty ");
        // "Sở Tài chính tỉnh Ninh Bình", "Hội Nông dân tỉnh" and the bare name are one
        var bare = key.replaceFirst(" tinh ninh binh$", "").replaceFirst(" tinh$", "");
        return bare.equals("ubnd") || bare.isEmpty() ? key : bare;
    }
}
