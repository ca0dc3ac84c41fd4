package vn.vinhdanh.admin.shell;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import jakarta.annotation.security.PermitAll;

/** Says that an address leads nowhere; also where a view is forbidden, so that its existence is not told. */
@ParentLayout(MainLayout.class)
@PermitAll
class NotFoundView extends ConsoleView implements HasErrorParameter<NotFoundException> {

    private static final long serialVersionUID = 1L;

    NotFoundView() {
        super("shell.not-found.title");
        add(new Paragraph(Words.say("shell.not-found.text")));
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> problem) {
        return 404;
    }
}
