package vn.vinhdanh.admin.nomination;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import vn.vinhdanh.admin.shell.Asking;
import vn.vinhdanh.admin.shell.Counted;
import vn.vinhdanh.admin.shell.Notices;
import vn.vinhdanh.admin.shell.Picker;
import vn.vinhdanh.admin.shell.StepWindow;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.account.Permission;
import vn.vinhdanh.core.nomination.DossierDetails;
import vn.vinhdanh.core.nomination.DossierFilter;
import vn.vinhdanh.core.nomination.DossierGathering;
import vn.vinhdanh.core.nomination.DossierPapers;
import vn.vinhdanh.core.nomination.DossierQueries;
import vn.vinhdanh.core.nomination.DossierSigning;
import vn.vinhdanh.core.nomination.DossierStatus;
import vn.vinhdanh.core.nomination.DossierStep;
import vn.vinhdanh.core.nomination.DossierSummary;
import vn.vinhdanh.core.nomination.DossierVerification;
import vn.vinhdanh.core.nomination.DossierWriting;
import vn.vinhdanh.core.nomination.NomineeDetails;
import vn.vinhdanh.core.nomination.NomineeId;
import vn.vinhdanh.core.nomination.Paper;
import vn.vinhdanh.core.nomination.PaperId;
import vn.vinhdanh.core.nomination.PaperSheet;
import vn.vinhdanh.core.round.PaperKind;
import vn.vinhdanh.core.shared.Page;

/** The steps of a dossier as buttons: those that are open, each asking what its step needs. */
final class DossierActs implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST_REASON = 1000;
    private static final int MOST_OFFERED = 50;

    /** With the board, which may ask other bodies about it. */
    private static final Set<DossierStatus> RECEIVED =
            EnumSet.of(DossierStatus.RECEIVED, DossierStatus.IN_VERIFICATION, DossierStatus.VERIFIED);

    private final transient DossierWriting writing;
    private final transient DossierSigning signing;
    private final transient DossierGathering gathering;
    private final transient DossierVerification verification;
    private final transient DossierQueries queries;
    private final transient DossierPapers papers;
    private final transient CurrentOfficial official;
    private final SerializableRunnable taken;

    /** @param taken told when a step was taken */
    DossierActs(
            DossierWriting writing,
            DossierSigning signing,
            DossierGathering gathering,
            DossierVerification verification,
            DossierQueries queries,
            DossierPapers papers,
            CurrentOfficial official,
            SerializableRunnable taken) {
        this.writing = writing;
        this.signing = signing;
        this.gathering = gathering;
        this.verification = verification;
        this.queries = queries;
        this.papers = papers;
        this.official = official;
        this.taken = taken;
    }

    /** Buttons of the steps that are open, the one that goes forward last. */
    List<Component> of(DossierDetails now) {
        var buttons = new ArrayList<Component>();
        for (var step : List.of(
                DossierStep.DELETE,
                DossierStep.WITHDRAW,
                DossierStep.RECALL,
                DossierStep.TAKE_BACK,
                DossierStep.GIVE_BACK,
                DossierStep.PASS_DOWN,
                DossierStep.RETURN,
                DossierStep.REOPEN,
                DossierStep.HAND_OVER,
                DossierStep.SIGN,
                DossierStep.SIGN_UP,
                DossierStep.GATHER,
                DossierStep.RECEIVE,
                DossierStep.ASSIGN,
                DossierStep.FINISH)) {
            if (now.may(step)) {
                var button = new Button(Words.say("dossier.do." + step.name()), click -> ask(step, now));
                if (forward(step, now)) {
                    button.addThemeVariants(ButtonVariant.PRIMARY);
                }
                buttons.add(button);
            }
        }
        if (official.may(Permission.VERIFY_DOSSIERS) && RECEIVED.contains(now.status())) {
            buttons.add(
                    0,
                    new Button(
                            Words.say("dossier.consult"),
                            click -> UI.getCurrent()
                                    .navigate("hoi-y-kien-ve/" + now.id().value())));
        }
        return buttons;
    }

    private static boolean forward(DossierStep step, DossierDetails now) {
        return switch (step) {
            case HAND_OVER, SIGN, SIGN_UP, GATHER, RECEIVE, FINISH -> true;
            case ASSIGN -> !now.may(DossierStep.FINISH);
            default -> false;
        };
    }

    private void ask(DossierStep step, DossierDetails now) {
        switch (step) {
            case DELETE ->
                Asking.delete(
                        Words.say("dossier.delete.ask", now.name()),
                        List.of(Words.say("dossier.delete.what")),
                        "dossier.do.DELETE",
                        () -> {
                            writing.delete(now.id(), now.version());
                            Notices.done(Words.say("dossier.deleted", now.name()));
                            UI.getCurrent().navigate(DossiersView.class);
                        });
            case HAND_OVER -> at(step, now, () -> writing.handOver(now.id(), now.version()));
            case TAKE_BACK -> at(step, now, () -> writing.takeBack(now.id(), now.version()));
            case RECEIVE -> at(step, now, () -> verification.receive(now.id(), now.version()));
            case FINISH -> at(step, now, () -> verification.finish(now.id(), now.version()));
            case SIGN ->
                Asking.first(
                        Words.say("dossier.sign.ask", now.name()),
                        beforeSigning(now),
                        "dossier.do.SIGN",
                        () -> at(step, now, () -> signing.sign(now.id(), now.version())));
            case SIGN_UP ->
                Asking.first(
                        Words.say("dossier.sign-up.ask", now.name(), now.superiorName()),
                        beforeSigning(now),
                        "dossier.do.SIGN_UP",
                        () -> at(step, now, () -> signing.signUp(now.id(), now.version())));
            case GATHER -> askGather(now);
            case GIVE_BACK -> why(step, now, reason -> signing.giveBack(now.id(), now.version(), reason));
            case RECALL -> why(step, now, reason -> signing.recall(now.id(), now.version(), reason));
            case WITHDRAW -> why(step, now, reason -> signing.withdraw(now.id(), now.version(), reason));
            case REOPEN -> why(step, now, reason -> verification.reopen(now.id(), now.version(), reason));
            case RETURN, PASS_DOWN -> askReturn(step, now);
            case ASSIGN -> askAssign(now);
            case EDIT, CONCLUDE -> throw new IllegalArgumentException(step + " has its own form");
        }
    }

    private void at(DossierStep step, DossierDetails now, SerializableRunnable does) {
        if (Notices.attempt(does)) {
            done(step, now);
        }
        taken.run();
    }

    private void done(DossierStep step, DossierDetails now) {
        Notices.done(Words.say("dossier.done." + step.name(), now.name()));
    }

    private void why(DossierStep step, DossierDetails now, SerializableConsumer<String> does) {
        var window = window(step, now);
        var reason = window.form().add("reason", reason());
        window.form()
                .drafts(
                        "dossier."
                                + step.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                        String.valueOf(now.id().value()),
                        now.version());
        window.open("dossier.do." + step.name(), () -> {
            does.accept(reason.getValue());
            done(step, now);
            taken.run();
        });
    }

    private static StepWindow window(DossierStep step, DossierDetails now) {
        return new StepWindow(
                Words.say("dossier.do." + step.name()) + ": " + now.name(), Words.say("dossier.what." + step.name()));
    }

    private static TextArea reason() {
        var reason = Counted.upTo(LONGEST_REASON, new TextArea(Words.say("dossier.reason")));
        reason.setMinRows(3);
        reason.setRequiredIndicatorVisible(true);
        reason.addClassName("vd-wide");
        return reason;
    }

    private static String called(Paper paper, PaperSheet sheet) {
        var whose = sheet.name(paper.nominee());
        return whose.isEmpty() ? paper.name() : paper.name() + " (" + whose + ")";
    }

    /** What the leader should know before signing: what happens, and what is missing. */
    private List<String> beforeSigning(DossierDetails now) {
        var said = new ArrayList<>(List.of(
                now.superiorName().isEmpty()
                        ? Words.say("dossier.sign.what")
                        : Words.say("dossier.sign-up.what", now.superiorName()),
                Words.say("dossier.sign.recall")));
        var sheet = papers.sheet(now.id());
        var missing = sheet.missing();
        for (var kind : PaperKind.askable()) {
            var of = missing.stream().filter(need -> need.kind() == kind).toList();
            var names = of.stream()
                    .map(need -> sheet.name(need.nominee()))
                    .filter(name -> !name.isEmpty())
                    .toList();
            if (!names.isEmpty()) {
                said.add(Words.say("dossier.sign.missing.of", Words.word(kind), PapersPanel.names(names)));
            } else if (!of.isEmpty()) {
                said.add(Words.say("dossier.sign.missing", Words.word(kind)));
            }
        }
        return said;
    }

    /** The reasons at the very nominee and paper: whatever is chosen gets a field. */
    private void askReturn(DossierStep step, DossierDetails now) {
        var window = window(step, now);
        var form = window.form();
        var reason = form.add("reason", reason());
        var onNominees = new RemarkFields<NomineeDetails, NomineeId>(
                form,
                "whom",
                "dossier.return.whom",
                "dossier.return.remark",
                queries.nominees(now.id()),
                NomineeDetails::id,
                nominee -> nominee.written().name());
        var sheet = papers.sheet(now.id());
        var onPapers = new RemarkFields<Paper, PaperId>(
                form,
                "papers",
                "dossier.return.papers",
                "dossier.return.paper-remark",
                sheet.papers(),
                Paper::id,
                paper -> called(paper, sheet));
        window.open("dossier.do." + step.name(), () -> {
            if (step == DossierStep.PASS_DOWN) {
                gathering.passDown(now.id(), now.version(), reason.getValue(), onNominees.said(), onPapers.said());
            } else {
                verification.giveBack(now.id(), now.version(), reason.getValue(), onNominees.said(), onPapers.said());
            }
            done(step, now);
            taken.run();
        });
    }

    /** Into which of the superior unit's own that are being written; none chosen begins one. */
    private void askGather(DossierDetails now) {
        var window = window(DossierStep.GATHER, now);
        var own = new DossierFilter(
                now.round().id(),
                EnumSet.of(DossierStatus.DRAFT, DossierStatus.RETURNED),
                null,
                null,
                now.superiorName());
        var into = new ComboBox<DossierSummary>(Words.say("dossier.gather.into"));
        into.setItemLabelGenerator(DossierActs::called);
        into.setHelperText(Words.say("dossier.gather.into.help"));
        into.setClearButtonVisible(true);
        Picker.offer(into, queries.list(own, Page.of(0, MOST_OFFERED)), one -> List.of(called(one)));
        Picker.keys(into, one -> String.valueOf(one.id().value()));
        into.addClassName("vd-wide");
        window.form().add("into", into);
        window.open("dossier.do.GATHER", () -> {
            var chosen = into.getValue();
            gathering.gather(now.id(), now.version(), chosen == null ? null : chosen.id());
            done(DossierStep.GATHER, now);
            taken.run();
        });
    }

    private static String called(DossierSummary one) {
        return one.number().isEmpty() ? one.unitName() : one.number() + ", " + one.unitName();
    }

    private void askAssign(DossierDetails now) {
        var window = window(DossierStep.ASSIGN, now);
        var names = new LinkedHashMap<String, String>();
        names.put(official.name(), Words.say("dossier.assign.me"));
        verification.specialists().forEach(names::putIfAbsent);
        var whom = new ComboBox<String>(Words.say("dossier.specialist"));
        whom.setItemLabelGenerator(name -> names.getOrDefault(name, name));
        Picker.offer(whom, names.keySet(), name -> List.of(names.getOrDefault(name, name)));
        whom.setRequiredIndicatorVisible(true);
        whom.setValue(official.name());
        window.form().add("specialist", whom);
        window.open("dossier.do.ASSIGN", () -> {
            verification.assign(now.id(), now.version(), Objects.requireNonNull(whom.getValue()));
            done(DossierStep.ASSIGN, now);
            taken.run();
        });
    }
}
