package vn.vinhdanh.admin.upward;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.function.SerializableSupplier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import vn.vinhdanh.admin.shell.Asking;
import vn.vinhdanh.admin.shell.Cell;
import vn.vinhdanh.admin.shell.ListSheet;
import vn.vinhdanh.admin.shell.Notices;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.upward.PackageGap;
import vn.vinhdanh.core.upward.PackageLine;
import vn.vinhdanh.core.upward.UpwardBook;
import vn.vinhdanh.core.upward.UpwardDetails;
import vn.vinhdanh.core.upward.UpwardPackage;
import vn.vinhdanh.core.upward.UpwardStatus;
import vn.vinhdanh.core.upward.UpwardStep;

/** The package of a proposal: what is missing in it, its list of contents, and the whole of it as one file. */
final class UpwardPapers extends Div {

    private static final long serialVersionUID = 1L;

    private static final int NAMED = 5;

    private final transient UpwardBook book;
    private final transient UpwardPackage packages;
    private final SerializableSupplier<UpwardDetails> now;
    private final SerializableRunnable reread;

    UpwardPapers(
            UpwardBook book,
            UpwardPackage packages,
            SerializableSupplier<UpwardDetails> now,
            SerializableRunnable reread) {
        this.book = book;
        this.packages = packages;
        this.now = now;
        this.reread = reread;
    }

    void show(UpwardDetails proposal) {
        removeAll();
        add(new H2(Words.say("upward.package")), new Paragraph(Words.say("upward.package.what")));
        var buttons = new Div();
        buttons.addClassName("vd-actions");
        if (proposal.may(UpwardStep.EDIT) || proposal.may(UpwardStep.SUPPLEMENT)) {
            buttons.add(new Button(
                    Words.say("upward.paper.add"),
                    VaadinIcon.UPLOAD_ALT.create(),
                    click -> new UpwardUpload(book, now, reread).open()));
        }
        var whole = new Anchor(new UpwardFile(packages, proposal.id(), null), Words.say("upward.package.take"));
        whole.addClassName("vd-download");
        buttons.add(whole);
        add(buttons, gaps(proposal), lines(proposal));
    }

    /** What is missing, one line for each part and form, with some of the names. */
    private static Component gaps(UpwardDetails proposal) {
        if (proposal.gaps().isEmpty()) {
            return new Paragraph(Words.say("upward.gaps.none"));
        }
        var lines = new LinkedHashMap<String, List<String>>();
        for (var gap : proposal.gaps()) {
            lines.computeIfAbsent(what(gap), any -> new ArrayList<>()).add(gap.whose());
        }
        var list = new UnorderedList();
        lines.forEach((what, of) -> list.add(new ListItem(
                of.getFirst().isEmpty()
                        ? what
                        : Words.say("upward.gap.of", what, Words.number(of.size()), names(of)))));
        var said = new Div(new Span(Words.say("upward.gaps")), list);
        said.addClassNames("vd-card", "vd-said");
        return said;
    }

    private static String what(PackageGap gap) {
        var form = gap.form();
        return form == null
                ? Words.say("upward.gap.none", Words.word(gap.part()))
                : Words.say("upward.gap.form", Words.word(gap.part()), Words.word(form));
    }

    private static String names(List<String> of) {
        var some = String.join(", ", of.subList(0, Math.min(NAMED, of.size())));
        return of.size() <= NAMED ? some : Words.say("paper.and-more", some, Words.number(of.size() - NAMED));
    }

    private ListSheet<PackageLine> lines(UpwardDetails proposal) {
        var list = new ListSheet<PackageLine>("upward.contents", () -> now.get().lines()).within();
        list.column("upward.part", line -> Words.word(line.paper().part())).wide("12rem", 1);
        list.does("upward.file", PackageLine::file, line -> save(proposal, line.file()))
                .wide("18rem", 3);
        list.column("upward.whose", PackageLine::whose).share(1);
        list.column("upward.form", line -> Words.word(line.paper().form()));
        list.column("upward.source", UpwardPapers::source).share(1);
        if (proposal.may(UpwardStep.EDIT) || proposal.may(UpwardStep.SUPPLEMENT)) {
            list.cell("upward.paper.take-off", line -> takeOff(proposal, line));
        }
        list.empty("upward.contents.empty");
        return list;
    }

    private static String source(PackageLine line) {
        var paper = line.paper();
        if (paper.supplement() > 0) {
            return Words.say("upward.source.supplement", Words.number(paper.supplement()));
        }
        return Words.say(
                paper.added()
                        ? "upward.source.added"
                        : paper.dossier() == null ? "upward.source.made" : "upward.source.dossier");
    }

    /** Offers a file in a window of its own. */
    private void save(UpwardDetails proposal, String file) {
        var window = new Dialog();
        window.setHeaderTitle(file.substring(file.lastIndexOf('/') + 1));
        var link = new Anchor(new UpwardFile(packages, proposal.id(), file), Words.say("upward.save-file"));
        link.addClassName("vd-download");
        window.getFooter().add(link, new Button(Words.say("action.close"), click -> window.close()));
        window.open();
    }

    private Cell takeOff(UpwardDetails proposal, PackageLine line) {
        var paper = line.paper();
        var id = paper.id();
        boolean fresh =
                paper.added() && (proposal.status() == UpwardStatus.DRAFT || paper.supplement() == askings(proposal));
        if (id == null || !fresh) {
            return Cell.text("");
        }
        var text = Words.say("upward.paper.take-off");
        return Cell.step(
                "upward.paper.take-off",
                text,
                text + ": " + line.file(),
                () -> Asking.delete(
                        Words.say("upward.paper.take-off.ask", paper.name()),
                        List.of(Words.say("upward.paper.take-off.what")),
                        "upward.paper.take-off",
                        () -> {
                            var read = now.get();
                            book.takeOff(read.id(), read.version(), id);
                            Notices.done(Words.say("upward.paper.taken-off", paper.name()));
                            reread.run();
                        }));
    }

    private static int askings(UpwardDetails proposal) {
        return (int) proposal.moves().stream()
                .filter(move -> move.step() == UpwardStep.ASK_BACK)
                .count();
    }
}
