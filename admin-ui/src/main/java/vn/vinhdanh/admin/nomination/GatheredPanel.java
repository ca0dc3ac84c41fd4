package vn.vinhdanh.admin.nomination;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import vn.vinhdanh.admin.shell.Asking;
import vn.vinhdanh.admin.shell.ListSheet;
import vn.vinhdanh.admin.shell.StatusMark;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.nomination.DossierDetails;
import vn.vinhdanh.core.nomination.DossierGathering;
import vn.vinhdanh.core.nomination.DossierStatus;
import vn.vinhdanh.core.nomination.DossierStep;
import vn.vinhdanh.core.nomination.GatheredNominees;
import vn.vinhdanh.core.nomination.GatheredNominees.Above;
import vn.vinhdanh.core.nomination.GatheredNominees.Below;
import vn.vinhdanh.core.nomination.GatheredNominees.Fate;

/** The dossiers of below that a dossier gathers; of one that was gathered, what became of its nominees above. Empty where there is neither. */
final class GatheredPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient GatheredNominees gathered;
    private final SerializableRunnable changed;

    /** @param changed told when something was gathered */
    GatheredPanel(
            GatheredNominees gathered, DossierGathering gathering, DossierDetails now, SerializableRunnable changed) {
        this.gathered = gathered;
        this.changed = changed;
        if (now.status() == DossierStatus.GATHERED) {
            gathered.above(now.id()).ifPresent(this::above);
        } else if (!gathered.below(now.id()).isEmpty()) {
            below(gathering, now);
        }
    }

    private void below(DossierGathering gathering, DossierDetails now) {
        add(new H2(Words.say("dossier.below")));
        var list = new ListSheet<Below>("dossier.below", () -> gathered.below(now.id())).within();
        list.opens("dossier.unit", Below::unitName, one -> "ho-so/" + one.id().value())
                .wide("16rem", 2);
        list.column("dossier.number", Below::number);
        list.number("dossier.nominees", Below::nominees);
        list.mark("dossier.status", one -> DossierMarks.of(one.status())).wide("10.5rem", 0);
        list.empty("dossier.below.empty");
        if (now.may(DossierStep.EDIT)) {
            var several = list.bulk(Below::unitName);
            several.ask(
                    "dossier.gather",
                    one -> one.status() == DossierStatus.AT_SUPERIOR,
                    chosen -> Asking.first(
                            Words.say("dossier.gather.ask", Words.number(chosen.size())),
                            List.of(Words.say("dossier.gather.what")),
                            "dossier.gather",
                            () -> {
                                several.each(
                                        "dossier.gather",
                                        chosen,
                                        one -> gathering.gather(one.id(), one.version(), now.id()));
                                changed.run();
                            }));
        }
        add(list);
    }

    private void above(Above above) {
        add(new H2(Words.say("dossier.above")));
        add(new Paragraph(Words.say("dossier.above.where", above.unitName(), Words.word(above.status()))));
        var list = new ListSheet<Fate>("dossier.above", above::fates).within();
        list.opens("nominee.name", Fate::name, one -> "de-nghi/" + one.id().value())
                .wide("14rem", 2);
        list.mark("nominee.status", GatheredPanel::mark).wide("12rem", 0);
        list.prose("nominee.reason", Fate::reason).wide("16rem", 2);
        list.empty("dossier.above.empty");
        add(list);
    }

    private static StatusMark mark(Fate one) {
        var status = one.status();
        return status == null
                ? new StatusMark(StatusMark.Tone.STOP, Words.say("dossier.above.not-taken"))
                : DossierMarks.of(status);
    }
}
