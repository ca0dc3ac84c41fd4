package vn.vinhdanh.admin.announcement;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.admin.shell.Cell;
import vn.vinhdanh.admin.shell.ConsoleView;
import vn.vinhdanh.admin.shell.Counted;
import vn.vinhdanh.admin.shell.ListSheet;
import vn.vinhdanh.admin.shell.MainLayout;
import vn.vinhdanh.admin.shell.Notices;
import vn.vinhdanh.admin.shell.StepWindow;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.announcement.ArticleId;
import vn.vinhdanh.core.announcement.CommentFilter;
import vn.vinhdanh.core.announcement.CommentModeration;
import vn.vinhdanh.core.announcement.CommentQueries;
import vn.vinhdanh.core.announcement.CommentSort;
import vn.vinhdanh.core.announcement.CommentStatus;
import vn.vinhdanh.core.announcement.CommentStep;
import vn.vinhdanh.core.announcement.CommentSummary;
import vn.vinhdanh.core.announcement.RejectionReason;

/** Readers' comments: decide on those that wait, answer those that are published. */
@Route(value = "y-kien-ban-doc", layout = MainLayout.class)
@RolesAllowed("MODERATE_COMMENTS")
@Menu(title = "comments.title", order = 421, icon = "vaadin:comments")
@StyleSheet("vinhdanh/article.css")
class CommentsView extends ConsoleView implements HasUrlParameter<Long> {

    private static final long serialVersionUID = 1L;

    private final transient CommentModeration moderation;
    private final transient CommentQueries queries;
    private final Select<CommentStatus> status;
    private final ListSheet<CommentSummary> list;
    private @Nullable ArticleId article;

    CommentsView(CommentQueries queries, CommentModeration moderation) {
        super("comments.title");
        this.moderation = moderation;
        this.queries = queries;
        lead(Words.say("comments.lead"));
        list = new ListSheet<>("comments.title", this::filter, queries::list, queries::count);
        status = list.choice("trang-thai", "articles.status", CommentStatus.values(), CommentStatus.PENDING);
        list.cell("comments.comment", this::comment)
                .wide("16rem", 1)
                .by(CommentSort.RECEIVED)
                .file(CommentSummary::text);
        list.empty("comments.empty");
        var bulk = list.bulk(c -> Words.say("comments.one", c.name(), Words.dateTime(c.receivedAt())));
        bulk.act("comments.bulk.approve", c -> c.may(CommentStep.APPROVE), c -> moderation.approve(List.of(c.id())));
        bulk.ask(
                "comments.bulk.reject",
                c -> c.may(CommentStep.REJECT),
                rows -> reject(reason ->
                        bulk.each("comments.bulk.reject", rows, c -> moderation.reject(List.of(c.id()), reason))));
        add(list);
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable Long id) {
        article = id == null ? null : new ArticleId(id);
        if (id != null) {
            status.setValue(null);
        }
        refresh();
    }

    private CommentFilter filter() {
        return new CommentFilter(status.getValue(), article);
    }

    private Cell comment(CommentSummary comment) {
        var parts = new ArrayList<Cell>();
        parts.add(Cell.block(
                "vd-comment-head",
                Cell.text("vd-comment-name", comment.name()),
                Cell.text(Words.dateTime(comment.receivedAt())),
                Cell.mark(Life.mark(comment.status()))));
        parts.add(Cell.block("vd-comment-text", Cell.text(comment.text())));
        parts.add(Cell.block(
                "vd-comment-about",
                Cell.text(Words.say("comments.on") + " "),
                Cell.link("bai-viet/soan/" + comment.article().value(), comment.articleHeadline())));
        var why = comment.rejectionReason();
        if (why != null) {
            parts.add(Cell.block("vd-comment-why", Cell.text(Words.say("comments.rejected-because", Words.word(why)))));
        }
        if (!comment.answer().isEmpty()) {
            parts.add(Cell.block("vd-comment-answer", Cell.text(Words.say("comments.answer.shown", comment.answer()))));
        }
        parts.add(Cell.block("vd-comment-does", steps(comment)));
        return Cell.block("vd-comment", parts.toArray(Cell[]::new));
    }

    private Cell[] steps(CommentSummary comment) {
        boolean waits = comment.status() == CommentStatus.PENDING;
        var steps = new ArrayList<Cell>();
        if (comment.may(CommentStep.APPROVE)) {
            steps.add(step(comment, waits ? "comments.approve" : "comments.approve.after-all", () -> approve(comment)));
        }
        if (comment.may(CommentStep.REJECT)) {
            steps.add(step(
                    comment,
                    waits ? "comments.reject" : "comments.take-off",
                    () -> reject(reason -> attempt(() -> {
                        moderation.reject(List.of(comment.id()), reason);
                        Notices.done(Words.say("comments.rejected", Words.number(1)));
                    }))));
        }
        if (comment.may(CommentStep.ANSWER)) {
            steps.add(step(
                    comment,
                    comment.answer().isEmpty() ? "comments.answer" : "comments.answer.change",
                    () -> answer(comment)));
        }
        steps.add(step(comment, "comments.email", () -> email(comment)));
        return steps.toArray(Cell[]::new);
    }

    /** With a name that is clear to those who hear the button out of its row. */
    private static Cell step(CommentSummary comment, String key, SerializableRunnable run) {
        var text = Words.say(key);
        return Cell.step(key, "vd-small", text, text + ": " + comment.name(), run);
    }

    /** Shown when it is asked for only, so that it does not lie open on the screen; stays until closed, to be copied or written to. */
    private void email(CommentSummary comment) {
        var email = queries.email(comment.id());
        var shown = new Dialog();
        shown.setHeaderTitle(Words.say("comments.email.of", comment.name()));
        shown.setWidth("min(30rem, 94vw)");
        var content = new Div();
        if (email.isEmpty()) {
            content.add(new Paragraph(Words.say("comments.email.none", comment.name())));
        } else {
            var address = new Anchor("mailto:" + email, email);
            address.getStyle().set("overflow-wrap", "anywhere");
            content.add(new Paragraph(address), new Paragraph(Words.say("comments.email.what")));
        }
        shown.add(content);
        var close = new Button(Words.say("action.close"), click -> shown.close());
        shown.getFooter().add(close);
        shown.open();
        close.focus();
    }

    private void approve(CommentSummary comment) {
        attempt(() ->
                Notices.done(Words.say("comments.approved", Words.number(moderation.approve(List.of(comment.id()))))));
    }

    private void reject(SerializableConsumer<RejectionReason> step) {
        var reason = new RadioButtonGroup<RejectionReason>(Words.say("comments.reason"));
        reason.setItems(RejectionReason.values());
        reason.setItemLabelGenerator(Words::word);
        reason.setValue(RejectionReason.OFF_TOPIC);
        reason.addThemeNames("vertical");
        var window = new StepWindow(Words.say("comments.reject.ask"), Words.say("comments.reject.what"));
        window.form().add("reason", reason);
        window.open("comments.reject", () -> step.accept(reason.getValue()));
    }

    private void answer(CommentSummary comment) {
        var window =
                new StepWindow(Words.say("comments.answer.ask", comment.name()), Words.say("comments.answer.what"));
        var text = window.form().add("answer", Counted.upTo(2000, new TextArea(Words.say("comments.answer.label"))));
        text.setMinRows(4);
        text.setValue(comment.answer());
        text.setHelperText(Words.say("comments.answer.help"));
        text.addClassName("vd-wide");
        window.form().drafts("comment.answer", String.valueOf(comment.id().value()), 0);
        window.open("comments.answer.do", () -> {
            moderation.answer(comment.id(), text.getValue());
            Notices.done(Words.say("comments.answered", comment.name()));
            refresh();
        });
    }

    private void attempt(SerializableRunnable step) {
        Notices.attempt(step);
        refresh();
    }

    private void refresh() {
        list.refresh();
    }
}
