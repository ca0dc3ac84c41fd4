package vn.vinhdanh.admin.shell;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import jakarta.annotation.security.PermitAll;

/** Says that this account lacks the permission for a view, and whom to ask. */
@ParentLayout(MainLayout.class)
@PermitAll
class ForbiddenView extends ConsoleView implements HasErrorParameter<AccessDeniedException> {

    private static final long serialVersionUID = 1L;

    private final transient ClosedDoors doors;

    ForbiddenView(ClosedDoors doors) {
        super("shell.forbidden.title");
        this.doors = doors;
        add(new Paragraph(Words.say("shell.forbidden.text")));
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> problem) {
        doors.view(event.getLocation().getPath());
        return 403;
    }
}
