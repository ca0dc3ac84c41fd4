package vn.vinhdanh.admin.upward;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.function.SerializableSupplier;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import vn.vinhdanh.admin.eligibility.RemarkWords;
import vn.vinhdanh.admin.shell.Asking;
import vn.vinhdanh.admin.shell.ListSheet;
import vn.vinhdanh.admin.shell.Notices;
import vn.vinhdanh.admin.shell.Picker;
import vn.vinhdanh.admin.shell.StepWindow;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.catalogue.AwardCatalogue;
import vn.vinhdanh.core.catalogue.AwardSummary;
import vn.vinhdanh.core.upward.UpwardBook;
import vn.vinhdanh.core.upward.UpwardDetails;
import vn.vinhdanh.core.upward.UpwardNominee;
import vn.vinhdanh.core.upward.UpwardStep;

/** Who stands in a proposal, and while it is a draft: who is taken in and left out. */
final class UpwardPeople extends Div {

    private static final long serialVersionUID = 1L;

    private final transient UpwardBook book;
    private final transient List<AwardSummary> awards;
    private final SerializableSupplier<UpwardDetails> now;
    private final SerializableRunnable reread;

    UpwardPeople(
            UpwardBook book,
            AwardCatalogue catalogue,
            SerializableSupplier<UpwardDetails> now,
            SerializableRunnable reread) {
        this.book = book;
        this.awards = catalogue.on(LocalDate.now(Words.VIETNAM));
        this.now = now;
        this.reread = reread;
    }

    void show(UpwardDetails proposal) {
        removeAll();
        add(new H2(Words.say("upward.people", Words.number(proposal.nominees().size()))));
        boolean writable = proposal.may(UpwardStep.EDIT);
        if (writable) {
            add(new Paragraph(Words.say("upward.people.what")));
            add(new Button(Words.say("upward.fill"), VaadinIcon.PLUS.create(), click -> fill(proposal)));
        }
        var names =
                awards.stream().collect(Collectors.toMap(AwardSummary::code, RemarkWords::name, (one, same) -> one));
        var rows = new ListSheet<UpwardNominee>(
                        "upward.people.list", () -> now.get().nominees())
                .within();
        rows.number("upward.ordinal", UpwardNominee::ordinal);
        rows.opens(
                        "nominee.name",
                        UpwardNominee::name,
                        one -> "de-nghi/" + one.nominee().value())
                .wide("14rem", 2);
        if (writable) {
            rows.bulk(UpwardNominee::name).ask("upward.leave-out", one -> true, this::leaveOut);
        }
        rows.column("nominee.post", UpwardNominee::post).share(1);
        rows.column("dossier.unit", UpwardNominee::proposedBy).share(1);
        rows.column("nominee.award", one -> names.getOrDefault(one.award(), one.award()))
                .share(1);
        rows.column("nominee.period", one -> one.period().label());
        rows.column("nominee.achievement", UpwardNominee::achievement).share(2);
        rows.empty("upward.people.empty");
        add(rows);
    }

    private void fill(UpwardDetails proposal) {
        var window = new StepWindow(Words.say("upward.fill"), Words.say("upward.fill.what"));
        var of = new MultiSelectComboBox<AwardSummary>(Words.say("upward.fill.awards"));
        of.setItemLabelGenerator(RemarkWords::name);
        of.setHelperText(Words.say("upward.fill.awards.help"));
        of.addClassName("vd-wide");
        Picker.awards(
                of,
                awards.stream()
                        .filter(award ->
                                award.authorities().contains(proposal.written().authority()))
                        .sorted(Comparator.comparingInt(AwardSummary::ordinal))
                        .toList());
        window.form().add("awards", of);
        window.open("upward.fill", () -> {
            var read = now.get();
            int count = book.fill(
                    read.id(),
                    read.version(),
                    of.getValue().stream().map(AwardSummary::code).collect(Collectors.toSet()));
            Notices.done(Words.say("upward.filled", Words.number(count)));
            reread.run();
        });
    }

    private void leaveOut(List<UpwardNominee> some) {
        Asking.first(
                Words.say("upward.leave-out.ask", Words.number(some.size())),
                List.of(Words.say("upward.leave-out.what")),
                "upward.leave-out",
                () -> {
                    var read = now.get();
                    book.leaveOut(
                            read.id(),
                            read.version(),
                            some.stream().map(UpwardNominee::nominee).collect(Collectors.toSet()));
                    Notices.done(Words.say("upward.leave-out.done", Words.number(some.size())));
                    reread.run();
                });
    }
}
