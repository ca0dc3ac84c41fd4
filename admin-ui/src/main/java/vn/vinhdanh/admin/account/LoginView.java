package vn.vinhdanh.admin.account;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.web.csrf.CsrfToken;
import vn.vinhdanh.admin.shell.Preferences;
import vn.vinhdanh.admin.shell.Words;

/** The sign-in page: a plain form that posts user name and password, as browsers and password managers know it. */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
class LoginView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final Paragraph answer = new Paragraph();

    LoginView(@Value("${vinhdanh.demo:false}") boolean demo) {
        addClassName("vd-login");
        var mark = new Image("vinhdanh/mark.svg", "");
        mark.addClassName("vd-login-mark");
        var title = new H1("Vinh Danh");
        var lead = new Paragraph(Words.say("login.lead"));
        lead.addClassName("vd-lead");

        answer.addClassName("vd-form-summary");
        answer.getElement().setAttribute("role", "alert");
        answer.setVisible(false);

        var username = field("username", "username");
        username.getElement().setAttribute("autofocus", true);
        var password = field("password", "current-password");
        password.setType("password");
        var enter = new NativeButton(Words.say("login.enter"));
        enter.getElement().setAttribute("type", "submit");
        var form = new Form();
        form.getElement().setAttribute("method", "post").setAttribute("action", "login");
        form.add(label("username", "login.username"), username, label("password", "login.password"), password, enter);
        token().ifPresent(form::add);

        var help = new Paragraph(Words.say("login.help"));
        help.addClassName("vd-login-help");

        var card = new Div(mark, title, lead, answer, form, help);
        card.addClassName("vd-login-card");
        if (demo) {
            var accounts = new Div(
                    new Span(Words.say("login.demo")),
                    new Span("quantri · chuyenvien · donvi · lanhdaodonvi · truongkhoi · hoidong · lanhdao · thongke"),
                    new Span(Words.say("login.demo.password", "VinhDanh@Demo1")));
            accounts.addClassName("vd-login-demo");
            card.add(accounts);
        }

        var language = new Button(Words.say("shell.language.other"), click -> Preferences.otherLanguage());
        language.addThemeVariants(ButtonVariant.TERTIARY);
        language.setAriaLabel(Words.say("shell.language.switch"));
        var theme = new Button(Words.say("login.theme"), click -> Preferences.otherTheme());
        theme.addThemeVariants(ButtonVariant.TERTIARY);
        var switches = new Div(language, theme);
        switches.addClassName("vd-login-switches");
        add(card, switches);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var question = event.getLocation().getQueryParameters();
        var seconds = question.getSingleParameter("wait").filter(n -> n.matches("\\d{1,4}"));
        if (seconds.isPresent()) {
            answer(Words.say("problem.sign-in.wait", seconds.get()));
        } else if (question.getParameters().containsKey("error")) {
            answer(Words.say("problem.sign-in.refused"));
        } else if (question.getParameters().containsKey("crowded")) {
            answer(Words.say("problem.sign-in.crowded"));
        } else if (question.getParameters().containsKey("ended")) {
            answer(Words.say("login.expired"));
        } else if (question.getParameters().containsKey("down")) {
            answer(Words.say("login.down"));
        }
    }

    @Override
    public String getPageTitle() {
        return Words.say("login.title") + " – Vinh Danh";
    }

    /** What the page tells about the try before; empty at first. */
    String answer() {
        return answer.isVisible() ? answer.getText() : "";
    }

    private void answer(String sentence) {
        answer.setText(sentence);
        answer.setVisible(true);
    }

    private static Input field(String name, String autocomplete) {
        var input = new Input();
        input.setId(name);
        input.getElement()
                .setAttribute("name", name)
                .setAttribute("autocomplete", autocomplete)
                .setAttribute("autocapitalize", "none")
                .setAttribute("spellcheck", "false")
                .setAttribute("required", true);
        return input;
    }

    /** What proves that the form is ours; none where a test shows the view without a request. */
    private static Optional<Component> token() {
        return VaadinRequest.getCurrent() instanceof VaadinServletRequest request
                        && request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? Optional.of(hidden(token.getParameterName(), token.getToken()))
                : Optional.empty();
    }

    private static Component hidden(String name, String value) {
        var input = new Input();
        input.setType("hidden");
        input.getElement().setAttribute("name", name).setAttribute("value", value);
        return input;
    }

    private static Component label(String field, String key) {
        var label = new NativeLabel(Words.say(key));
        label.setFor(field);
        return label;
    }

    /** A plain HTML form. */
    @Tag("form")
    private static final class Form extends Component implements HasComponents {
        private static final long serialVersionUID = 1L;
    }
}
