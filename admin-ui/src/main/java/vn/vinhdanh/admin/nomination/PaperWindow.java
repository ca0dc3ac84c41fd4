package vn.vinhdanh.admin.nomination;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.Paragraph;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.nomination.DossierPapers;
import vn.vinhdanh.core.nomination.Paper;

/** Shows a paper: PDF and pictures in a frame of their own, others as a file to save. */
final class PaperWindow extends Dialog {

    private static final long serialVersionUID = 1L;

    PaperWindow(DossierPapers papers, Paper paper) {
        setHeaderTitle(Words.word(paper.kind()) + ": " + paper.name());
        var save = new Anchor(
                new PaperFile(papers, paper.id(), false),
                Words.say("paper.save", Words.number(Math.max(1, paper.size() / 1024))));
        save.addClassName("vd-download");
        if (paper.shown()) {
            setWidth("min(64rem, 96vw)");
            setHeight("90vh");
            var frame = new IFrame(new PaperFile(papers, paper.id(), true));
            frame.addClassName("vd-paper");
            frame.getElement().setAttribute("title", paper.name());
            add(frame);
        } else {
            setWidth("min(36rem, 96vw)");
            add(new Paragraph(Words.say("paper.not-shown")));
        }
        getFooter().add(save, new Button(Words.say("action.close"), click -> close()));
    }
}
