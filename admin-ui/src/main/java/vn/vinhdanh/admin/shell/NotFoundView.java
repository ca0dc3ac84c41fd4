package vn.vinhdanh.admin.shell;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.router.RouteConfiguration;
import jakarta.annotation.security.PermitAll;

/** Says that an address leads nowhere; also where a view is forbidden, so that its existence is not told. */
@ParentLayout(MainLayout.class)
@PermitAll
class NotFoundView extends ConsoleView implements HasErrorParameter<NotFoundException> {

    private static final long serialVersionUID = 1L;

    private final transient ClosedDoors doors;

    NotFoundView(ClosedDoors doors) {
        super("shell.not-found.title");
        this.doors = doors;
        add(new Paragraph(Words.say("shell.not-found.text")));
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> problem) {
        var address = event.getLocation().getPath();
        if (RouteConfiguration.forApplicationScope().getRoute(address).isPresent()) {
            doors.view(address);
        }
        return 404;
    }
}
