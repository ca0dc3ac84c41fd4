package vn.vinhdanh.core.nomination;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.vinhdanh.core.organisation.UnitScope;
import vn.vinhdanh.core.organisation.UnitScope.Because;
import vn.vinhdanh.core.shared.Rows;

/** Where it is kept what superior units wrote otherwise of nominees that went back to their units; once for a nominee and a unit. */
@Component
class KeptEdits {

    private final UnitScope scope;
    private final JsonMapper json;

    KeptEdits(UnitScope scope, JsonMapper json) {
        this.scope = scope;
        this.json = json;
    }

    /** Keeps what differs of a nominee that leaves the dossier above; nothing where it was taken over as it was sent. */
    void keep(Dossier above, Nominee sent, Nominee edited) {
        if (sent.written().equals(edited.written())) {
            return;
        }
        scope.across(
                        Because.REACH_ASKED,
                        "insert into {scoped}.nominee_edit_kept (line_id, unit_id, content) values (?, ?, ?)"
                                + " on duplicate key update content = values(content)")
                .params(
                        sent.line(),
                        above.unit().value(),
                        KeptEdit.FORM.write(json, new KeptEdit(sent.written(), edited.written())))
                .update();
    }

    private record Kept(long line, String content) {}

    /**
     * What the unit of a dossier wrote otherwise of those that come again, by what they have in common; it is kept no more.
     *
     * @param from as they come
     */
    Map<Long, KeptEdit> take(Dossier target, List<Nominee> from) {
        var kept = new HashMap<Long, KeptEdit>();
        var lines = from.stream().map(Nominee::line).toList();
        if (lines.isEmpty()) {
            return kept;
        }
        scope.across(
                        Because.REACH_ASKED,
                        "select line_id line, content from {scoped}.nominee_edit_kept where unit_id = :unit and line_id in (:lines)")
                .param("unit", target.unit().value())
                .param("lines", lines)
                .query(Rows.each(Kept.class, one -> kept.put(one.line(), KeptEdit.FORM.read(json, one.content()))));
        if (!kept.isEmpty()) {
            scope.across(
                            Because.REACH_ASKED,
                            "delete from {scoped}.nominee_edit_kept where unit_id = :unit and line_id in (:lines)")
                    .param("unit", target.unit().value())
                    .param("lines", lines)
                    .update();
        }
        return kept;
    }
}
