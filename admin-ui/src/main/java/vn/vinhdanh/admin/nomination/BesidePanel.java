package vn.vinhdanh.admin.nomination;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.vinhdanh.admin.eligibility.RemarkWords;
import vn.vinhdanh.admin.shell.Notices;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.catalogue.AwardSummary;
import vn.vinhdanh.core.evidence.EvidenceId;
import vn.vinhdanh.core.nomination.ClaimedInitiative;
import vn.vinhdanh.core.nomination.DossierStep;
import vn.vinhdanh.core.nomination.NearCopy;
import vn.vinhdanh.core.nomination.NomineeBeside;
import vn.vinhdanh.core.nomination.NomineeDetails;
import vn.vinhdanh.core.nomination.NomineePage;

/** What stands beside a nominee for people to judge: the initiatives it rests on and where else they stand, and texts nearly the same. */
final class BesidePanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient NomineeBeside beside;
    private final transient Map<String, String> awards;

    BesidePanel(NomineeBeside beside, List<AwardSummary> all) {
        this.beside = beside;
        this.awards =
                all.stream().collect(Collectors.toMap(AwardSummary::code, RemarkWords::name, (one, older) -> one));
    }

    /** Shows what is known now. */
    void show(NomineePage page) {
        removeAll();
        var now = page.nominee();
        var origin = now.origin();
        if (origin != null) {
            add(new Paragraph(new Anchor("de-nghi/" + origin.value(), Words.say("nominee.origin"))));
        }
        if (now.written().recipient() != null) {
            initiatives(now, page.dossier().may(DossierStep.EDIT));
        }
        var copies = beside.copies(now.id());
        if (!copies.isEmpty()) {
            var list = new UnorderedList();
            copies.forEach(copy -> list.add(new ListItem(copy(copy))));
            add(new H2(Words.say("nominee.copies")), new Paragraph(Words.say("nominee.copies.help")), list);
        }
    }

    private void initiatives(NomineeDetails now, boolean writes) {
        var all = beside.initiatives(now.id());
        add(new H2(Words.say("nominee.initiatives")));
        if (all.isEmpty()) {
            add(new Paragraph(Words.say("nominee.initiatives.none")));
            return;
        }
        if (writes) {
            add(new Paragraph(Words.say("nominee.initiatives.help")));
        }
        var chosen = new LinkedHashMap<EvidenceId, Checkbox>();
        for (var one : all) {
            var named = Words.say(
                    "nominee.initiative",
                    one.initiative().title(),
                    String.valueOf(one.initiative().year()));
            var box = new Checkbox(named, one.claimed());
            box.setReadOnly(!writes);
            chosen.put(one.initiative().id(), box);
            var item = new Div(box);
            if (one.stands()) {
                item.add(elsewhere(one));
            }
            add(item);
        }
        if (writes) {
            add(new Button(Words.say("nominee.initiatives.save"), click -> save(now, chosen)));
        }
    }

    private void save(NomineeDetails now, Map<EvidenceId, Checkbox> chosen) {
        if (Notices.attempt(() -> beside.claim(
                now.id(),
                now.version(),
                chosen.entrySet().stream()
                        .filter(one -> one.getValue().getValue())
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet())))) {
            Notices.done(Words.say("nominee.initiatives.saved"));
        }
    }

    private Component elsewhere(ClaimedInitiative one) {
        var list = new UnorderedList();
        list.addClassName("vd-unsure");
        one.elsewhere().forEach(other -> {
            var nominee = other.nominee();
            list.add(new ListItem(
                    nominee == null
                            ? new Paragraph(Words.say(
                                    "nominee.initiative.elsewhere.hidden",
                                    name(other.award()),
                                    String.valueOf(other.year())))
                            : new Anchor(
                                    "de-nghi/" + nominee.value(),
                                    Words.say(
                                            "nominee.initiative.elsewhere",
                                            other.name(),
                                            other.unitName(),
                                            name(other.award()),
                                            String.valueOf(other.year())))));
        });
        one.initiative()
                .uses()
                .forEach(use -> list.add(new ListItem(
                        Words.say("nominee.initiative.used", name(use.award()), String.valueOf(use.year())))));
        return list;
    }

    private String name(String award) {
        return awards.getOrDefault(award, award);
    }

    private static Component copy(NearCopy copy) {
        var nominee = copy.nominee();
        return nominee == null
                ? new Paragraph(Words.say("nominee.copy.hidden", String.valueOf(copy.year()), copy.percent()))
                : new Anchor(
                        "de-nghi/" + nominee.value(),
                        Words.say(
                                "nominee.copy",
                                copy.name(),
                                copy.unitName(),
                                String.valueOf(copy.year()),
                                copy.percent()));
    }
}
