package vn.vinhdanh.core.nomination;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.round.PaperKind;
import vn.vinhdanh.core.shared.Written;

/**
 * What one version says otherwise than the one before, field by field and nominee by nominee.
 *
 * @param fields of the submission itself
 * @param changed nominees that are in both and read otherwise, in the order of the later list
 * @param added only in the later one
 * @param removed only in the earlier one
 * @param papers that were added, taken off or put in the place of others
 */
public record VersionComparison(
        List<Field> fields,
        List<ChangedNominee> changed,
        List<DossierVersion.Sent> added,
        List<DossierVersion.Sent> removed,
        List<ChangedPaper> papers) {

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

    /**
     * A kind of papers of which others are there.
     *
     * @param whose name of the nominee; empty for the whole dossier's
     * @param was names of the files that are no more there; empty for none
     * @param is names of the files that were not there before; empty for none
     */
    public record ChangedPaper(PaperKind kind, String whose, List<String> was, List<String> is) {}

    /** Compares two versions without their papers. */
    static VersionComparison of(DossierVersion before, DossierVersion after) {
        return of(before, after, List.of(), List.of());
    }

    /** Compares two versions with the papers of each. */
    static VersionComparison of(
            DossierVersion before, DossierVersion after, List<Paper> papersBefore, List<Paper> papersAfter) {
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
                fields(before.written(), after.written()),
                changed,
                added,
                List.copyOf(were.values()),
                papers(before, after, papersBefore, papersAfter));
    }

    private record Place(PaperKind kind, @Nullable NomineeId nominee) {

        static Place of(Paper paper) {
            return new Place(paper.kind(), paper.nominee());
        }
    }

    private static List<ChangedPaper> papers(
            DossierVersion before, DossierVersion after, List<Paper> were, List<Paper> are) {
        var names = new HashMap<NomineeId, String>();
        before.nominees().forEach(one -> names.put(one.id(), one.written().name()));
        after.nominees().forEach(one -> names.put(one.id(), one.written().name()));
        return Stream.concat(were.stream(), are.stream())
                .map(Place::of)
                .distinct()
                .map(place -> new ChangedPaper(
                        place.kind(),
                        place.nominee() == null ? "" : names.getOrDefault(place.nominee(), ""),
                        only(place, were, are),
                        only(place, are, were)))
                .filter(changed -> !changed.was().isEmpty() || !changed.is().isEmpty())
                .toList();
    }

    /** What stands at a place in the one list and with that content not in the other. */
    private static List<String> only(Place place, List<Paper> in, List<Paper> notIn) {
        return in.stream()
                .filter(paper -> Place.of(paper).equals(place))
                .filter(paper -> notIn.stream()
                        .noneMatch(other ->
                                Place.of(other).equals(place) && other.sha256().equals(paper.sha256())))
                .map(Paper::name)
                .toList();
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

    private static String text(@Nullable Object value) {
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
        return fields.isEmpty() && changed.isEmpty() && added.isEmpty() && removed.isEmpty() && papers.isEmpty();
    }
}
