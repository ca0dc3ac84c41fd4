package vn.vinhdanh.admin.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.shared.NotFound;

/** The guides: one of them to be read, or all to choose from. */
@Route(value = Guides.ADDRESS, layout = MainLayout.class)
@RolesAllowed("VIEW_CONSOLE")
class GuideView extends ConsoleView implements HasUrlParameter<String> {

    private static final long serialVersionUID = 1L;

    private final transient Guides guides;
    private final Div content = new Div();

    GuideView(Guides guides) {
        super("guide.title");
        this.guides = guides;
        add(content);
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String name) {
        content.removeAll();
        if (name == null) {
            title(Words.say("guide.title"));
            var list = new UnorderedList();
            guides.all()
                    .forEach(guide ->
                            list.add(new ListItem(new Anchor(Guides.ADDRESS + "/" + guide.name(), guide.title()))));
            content.add(list);
            return;
        }
        var guide = guides.find(name).orElseThrow(() -> new NotFound("guide " + name));
        title(guide.title());
        content.add(new GuideText(guide, null), new Anchor(Guides.ADDRESS, Words.say("guide.all")));
    }
}
