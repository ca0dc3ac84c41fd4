package vn.vinhdanh.core.nomination;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.vinhdanh.core.shared.Written;

/**
 * What one version says otherwise than the one before, field by field and nominee by nominee.
 *
 * @param fields of the submission itself
 * @param changed nominees that are in both and read otherwise, in the order of the later list
 * @param added only in the later one
 * @param removed only in the earlier one
 */
public record VersionComparison(
        List<Field> fields,
        List<ChangedNominee> changed,
        List<DossierVersion.Sent> added,
        List<DossierVersion.Sent> removed) {

    /**
     * One field that reads otherwise.
     *
     * @param name of the component of the record
     * @param was as text; empty where nothing stood
     */
    public record Field(String name, String was, String is) {}

    /**
     * A nominee that reads otherwise.
     *
     * @param name as it reads now
     */
    public record ChangedNominee(NomineeId id, String name, List<Field> fields) {}

    /** Compares two versions. */
    static VersionComparison of(DossierVersion before, DossierVersion after) {
        var were = new LinkedHashMap<NomineeId, DossierVersion.Sent>();
        before.nominees().forEach(nominee -> were.put(nominee.id(), nominee));
        var changed = new ArrayList<ChangedNominee>();
        var added = new ArrayList<DossierVersion.Sent>();
        for (var nominee : after.nominees()) {
            var was = were.remove(nominee.id());
            if (was == null) {
                added.add(nominee);
                continue;
            }
            var fields = fields(was.written(), nominee.written());
            if (!fields.isEmpty()) {
                changed.add(new ChangedNominee(nominee.id(), nominee.written().name(), fields));
            }
        }
        return new VersionComparison(
                fields(before.written(), after.written()), changed, added, List.copyOf(were.values()));
    }

    private static List<Field> fields(Record before, Record after) {
        Map<String, ?> were = Written.values(before);
        var fields = new ArrayList<Field>();
        Written.values(after).forEach((name, is) -> {
            var was = were.get(name);
            if (!Objects.equals(was, is)) {
                fields.add(new Field(name, text(was), text(is)));
            }
        });
        return fields;
    }

    private static String text(@org.jspecify.annotations.Nullable Object value) {
        return switch (value) {
            case null -> "";
            case vn.vinhdanh.core.shared.AchievementPeriod period -> period.label();
            case vn.vinhdanh.core.organisation.RecipientId recipient -> String.valueOf(recipient.value());
            case Enum<?> word -> word.name();
            default -> value.toString();
        };
    }

    /** Whether both say the same. */
    public boolean same() {
        return fields.isEmpty() && changed.isEmpty() && added.isEmpty() && removed.isEmpty();
    }
}
