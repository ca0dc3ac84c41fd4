package vn.vinhdanh.admin.shell;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import jakarta.annotation.security.PermitAll;

/** A view that failed unexpectedly: a reference number, never a stack trace. */
@ParentLayout(MainLayout.class)
@PermitAll
class UnexpectedView extends ConsoleView implements HasErrorParameter<Exception> {

    private static final long serialVersionUID = 1L;

    private final Paragraph text = new Paragraph();

    UnexpectedView() {
        super("shell.unexpected.title");
        text.getElement().setAttribute("role", "alert");
        add(text);
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> problem) {
        var fault = problem.getException();
        text.setText(ConsoleProblems.sentence(fault));
        if (ServiceAway.database(fault)) {
            title(Words.say("shell.away.title"));
            return 503;
        }
        return 500;
    }
}
