package vn.vinhdanh.admin.annex;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.annex.AnnexDocument.PlacedLine;
import vn.vinhdanh.core.annex.LineRole;

/** Accounts for every line of the file in one row of counts; each count opens its lines with their places. */
@StyleSheet("vinhdanh/annex.css")
public final class LineAccount extends Div {

    private static final long serialVersionUID = 1L;

    private final String read;
    private final transient Map<LineRole, List<PlacedLine>> account;

    /** Of the list of a decision. */
    LineAccount(Map<LineRole, List<PlacedLine>> account) {
        this(account, AnnexWords.word(LineRole.READ));
    }

    /** Of a list of another room, whose lines name somebody without an honour. */
    public static LineAccount ofNamed(Map<LineRole, List<PlacedLine>> account) {
        return new LineAccount(account, Words.say("annex.account.named"));
    }

    private LineAccount(Map<LineRole, List<PlacedLine>> account, String read) {
        this.account = account;
        this.read = read;
        int all = account.values().stream().mapToInt(List::size).sum();
        add(new Span(Words.say("annex.account", Words.number(all))));
        account.forEach((role, lines) -> {
            var part = new Button(
                    Words.say("annex.account.part", word(role), Words.number(lines.size())), click -> open(role));
            part.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            if (role == LineRole.NOT_UNDERSTOOD) {
                part.addClassName("vd-annex-not-understood");
            }
            add(part);
        });
        addClassName("vd-annex-account");
    }

    private String word(LineRole role) {
        return role == LineRole.READ ? read : AnnexWords.word(role);
    }

    /** Shows the lines of one role. */
    void open(LineRole role) {
        var lines = account.getOrDefault(role, List.of());
        var dialog = new Dialog();
        dialog.setHeaderTitle(Words.say("annex.account.lines", word(role), Words.number(lines.size())));
        dialog.setWidth("min(60rem, 96vw)");
        var grid = new Grid<PlacedLine>();
        grid.setItems(lines);
        grid.setAriaLabel(dialog.getHeaderTitle());
        grid.addThemeNames("wrap-cell-content", "no-border", "row-stripes");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addColumn(AnnexWords::place)
                .setHeader(Words.say("annex.account.place"))
                .setWidth("9rem")
                .setFlexGrow(0);
        grid.addColumn(line -> AnnexWords.text(line.line())).setHeader(Words.say("annex.account.text"));
        dialog.add(grid);
        dialog.getFooter().add(new Button(Words.say("annex.account.close"), click -> dialog.close()));
        dialog.open();
    }
}
