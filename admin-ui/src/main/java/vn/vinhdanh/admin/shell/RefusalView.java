package vn.vinhdanh.admin.shell;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import jakarta.annotation.security.PermitAll;
import vn.vinhdanh.core.shared.DomainProblem;
import vn.vinhdanh.core.shared.NotFound;

/** A view that could not be entered because the domain said no, e.g. what its address names is not there. */
@ParentLayout(MainLayout.class)
@PermitAll
class RefusalView extends ConsoleView implements HasErrorParameter<DomainProblem> {

    private static final long serialVersionUID = 1L;

    private final Paragraph text = new Paragraph();

    RefusalView() {
        super("shell.refusal.title");
        add(text);
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<DomainProblem> problem) {
        text.setText(Words.say(problem.getException()));
        return problem.getException() instanceof NotFound ? 404 : 409;
    }
}
