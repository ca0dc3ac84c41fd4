package vn.vinhdanh.admin.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import jakarta.annotation.security.RolesAllowed;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import vn.vinhdanh.core.account.ListView;
import vn.vinhdanh.core.account.ListViews;
import vn.vinhdanh.core.account.Permission;

/**
 * Ways of looking at a list that are kept by name: filters and order. Own ones, and those that are shared with everybody who may open the
 * list, which is whoever has one of the permissions that its view asks for.
 */
final class SavedViews implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String list;
    private final ListAddress address;
    private final ListMemory memory;

    SavedViews(String list, ListAddress address, ListMemory memory) {
        this.list = list;
        this.address = address;
        this.memory = memory;
    }

    void addTo(Div tools) {
        var icon = VaadinIcon.BOOKMARK_O.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        var button = new Button(Words.say("list.views"), icon, click -> open(tools));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        tools.add(button);
    }

    private void open(Component within) {
        var dialog = new Dialog();
        dialog.setHeaderTitle(Words.say("list.views.title"));
        dialog.setWidth("min(34rem, 96vw)");
        var kept = new Div();
        kept.addClassName("vd-columns");
        draw(kept, dialog);
        var form = new FormSheet();
        var name = form.add("name", Counted.upTo(ListViews.LONGEST_NAME, new TextField(Words.say("list.views.name"))));
        name.setRequiredIndicatorVisible(true);
        var shared = new Checkbox(Words.say("list.views.share"));
        form.insert(new Paragraph(Words.say("list.views.what", said())));
        form.insert(shared);
        form.save("list.views.keep", () -> {
            memory.views()
                    .keep(list, name.getValue(), address.query(), shared.getValue() ? openers(within) : List.of());
            dialog.close();
            Notices.done(Words.say("list.views.kept", name.getValue().strip()));
        });
        dialog.add(kept, form);
        var close = new Button(Words.say("action.close"), click -> dialog.close());
        dialog.getFooter().add(close);
        dialog.open();
    }

    private String said() {
        var filter = address.said();
        return filter.isEmpty() ? Words.say("list.file.no-filter") : String.join("; ", filter.values());
    }

    private void draw(Div rows, Dialog dialog) {
        rows.removeAll();
        for (ListView view : memory.views().of(list)) {
            var use = new Button(
                    view.own() ? view.name() : Words.say("list.views.of", view.name(), view.owner()), click -> {
                        dialog.close();
                        address.apply(view.query());
                    });
            use.addThemeVariants(ButtonVariant.TERTIARY);
            var row = new Div(use);
            row.addClassName("vd-column");
            if (view.own()) {
                var forget = new Button(VaadinIcon.TRASH.create(), click -> {
                    memory.views().forget(view.id());
                    draw(rows, dialog);
                });
                forget.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
                forget.setAriaLabel(Words.say("list.views.forget", view.name()));
                row.add(forget);
            }
            rows.add(row);
        }
    }

    /** The permissions of which one opens the view that the list is in. */
    private static List<Permission> openers(Component within) {
        return Stream.iterate(
                        within,
                        c -> c.getParent().isPresent(),
                        c -> c.getParent().orElseThrow())
                .map(component -> component.getClass().getAnnotation(RolesAllowed.class))
                .filter(java.util.Objects::nonNull)
                .flatMap(roles -> Stream.of(roles.value()))
                .map(Permission::valueOf)
                .distinct()
                .toList();
    }
}
