package vn.vinhdanh.admin.opinion;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.function.SerializableSupplier;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.vinhdanh.admin.eligibility.RemarkWords;
import vn.vinhdanh.admin.shell.Asking;
import vn.vinhdanh.admin.shell.Counted;
import vn.vinhdanh.admin.shell.ListSheet;
import vn.vinhdanh.admin.shell.Notices;
import vn.vinhdanh.admin.shell.Picker;
import vn.vinhdanh.admin.shell.StatusMark;
import vn.vinhdanh.admin.shell.StepWindow;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.catalogue.AwardCatalogue;
import vn.vinhdanh.core.catalogue.AwardSummary;
import vn.vinhdanh.core.nomination.NomineeStatus;
import vn.vinhdanh.core.opinion.ListedNominee;
import vn.vinhdanh.core.opinion.OpinionListBook;
import vn.vinhdanh.core.opinion.OpinionListDetails;
import vn.vinhdanh.core.opinion.OpinionListStep;

/** Who stands on a list, exactly as the public reads it, and while it is a draft: who is put on it, left out, and is a child. */
final class ListedSheet extends Div {

    private static final long serialVersionUID = 1L;

    private final transient OpinionListBook book;
    private final transient List<AwardSummary> awards;
    private final SerializableSupplier<OpinionListDetails> now;
    private final SerializableRunnable reread;

    ListedSheet(
            OpinionListBook book,
            AwardCatalogue catalogue,
            SerializableSupplier<OpinionListDetails> now,
            SerializableRunnable reread) {
        this.book = book;
        this.awards = catalogue.on(LocalDate.now(Words.VIETNAM));
        this.now = now;
        this.reread = reread;
    }

    void show(OpinionListDetails list) {
        removeAll();
        add(new H2(Words.say("opinion-list.listed", Words.number(list.nominees().size()))));
        add(new Paragraph(Words.say("opinion-list.listed.what")));
        boolean writable = list.may(OpinionListStep.EDIT);
        if (writable) {
            add(new Button(Words.say("opinion-list.fill"), VaadinIcon.PLUS.create(), click -> fill()));
        }
        var names =
                awards.stream().collect(Collectors.toMap(AwardSummary::code, RemarkWords::name, (one, same) -> one));
        var rows = new ListSheet<ListedNominee>(
                        "opinion-list.nominees", () -> now.get().nominees())
                .within();
        rows.number("opinion-list.number", ListedNominee::number);
        if (writable) {
            rows.does("nominee.name", ListedSheet::name, this::child).wide("14rem", 2);
            var bulk = rows.bulk(ListedNominee::name);
            bulk.ask("opinion-list.leave-out", one -> true, this::leaveOut);
        } else {
            rows.opens(
                            "nominee.name",
                            ListedSheet::name,
                            one -> "de-nghi/" + one.nominee().value())
                    .wide("14rem", 2);
        }
        rows.column("nominee.post", ListedNominee::post).share(1);
        rows.column("nominee.unit-text", ListedNominee::unit).share(1);
        rows.column("dossier.unit", ListedNominee::proposedBy).share(1);
        rows.column("nominee.award", one -> names.getOrDefault(one.award(), one.award()))
                .share(1);
        rows.column("nominee.period", ListedNominee::period);
        rows.column("nominee.achievement", ListedNominee::achievement).share(2);
        rows.mark("opinion-list.child", ListedSheet::childMark);
        rows.empty("opinion-list.listed.empty");
        add(rows);
    }

    private static String name(ListedNominee one) {
        return (one.address() + " " + one.name()).strip();
    }

    private static StatusMark childMark(ListedNominee one) {
        return one.child()
                ? new StatusMark(
                        one.mayBePublic() ? StatusMark.Tone.INFO : StatusMark.Tone.STOP,
                        Words.say(one.mayBePublic() ? "opinion-list.child.consent" : "opinion-list.child.none"))
                : new StatusMark(StatusMark.Tone.QUIET, Words.say("opinion-list.child.no"));
    }

    private void fill() {
        var window = new StepWindow(Words.say("opinion-list.fill"), Words.say("opinion-list.fill.what"));
        var statuses = new CheckboxGroup<NomineeStatus>(Words.say("opinion-list.fill.whom"));
        statuses.setItems(NomineeStatus.ELIGIBLE, NomineeStatus.PROPOSED);
        statuses.setItemLabelGenerator(status -> Words.say("opinion-list.fill." + status));
        statuses.setValue(Set.of(NomineeStatus.ELIGIBLE));
        statuses.addClassName("vd-wide");
        window.form().add("statuses", statuses);
        var of = new MultiSelectComboBox<AwardSummary>(Words.say("opinion-list.fill.awards"));
        of.setItemLabelGenerator(RemarkWords::name);
        of.setHelperText(Words.say("opinion-list.fill.awards.help"));
        of.addClassName("vd-wide");
        Picker.awards(
                of,
                awards.stream()
                        .sorted(Comparator.comparingInt(AwardSummary::ordinal))
                        .toList());
        window.form().add("awards", of);
        window.open("opinion-list.fill", () -> {
            var list = now.get();
            int count = book.fill(
                    list.id(),
                    list.version(),
                    statuses.getValue(),
                    of.getValue().stream().map(AwardSummary::code).collect(Collectors.toSet()));
            Notices.done(Words.say("opinion-list.filled", Words.number(count)));
            reread.run();
        });
    }

    private void leaveOut(List<ListedNominee> some) {
        Asking.first(
                Words.say("opinion-list.leave-out.ask", Words.number(some.size())),
                List.of(Words.say("opinion-list.leave-out.what")),
                "opinion-list.leave-out",
                () -> {
                    var list = now.get();
                    book.leaveOut(
                            list.id(),
                            list.version(),
                            some.stream().map(ListedNominee::nominee).collect(Collectors.toSet()));
                    Notices.done(Words.say("opinion-list.leave-out.done", Words.number(some.size())));
                    reread.run();
                });
    }

    private void child(ListedNominee one) {
        var window = new StepWindow(name(one), Words.say("opinion-list.child.what"));
        var child = window.form().add("child", new Checkbox(Words.say("opinion-list.child.is")));
        child.setValue(one.child());
        child.addClassName("vd-wide");
        var consent =
                window.form().add("consent", Counted.upTo(300, new TextField(Words.say("opinion-list.child.kept"))));
        consent.setValue(one.consent());
        consent.addClassName("vd-wide");
        window.open("opinion-list.save", () -> {
            var list = now.get();
            book.child(list.id(), list.version(), one.nominee(), child.getValue(), consent.getValue());
            reread.run();
        });
    }
}
