package vn.vinhdanh.admin.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.lumo.Lumo;

/** The HTML page around every view: style sheets (Lumo, the tokens of the house, our look over Lumo) and the mark. */
@StyleSheet(Lumo.STYLESHEET)
@StyleSheet("vinhdanh/tokens.css")
@StyleSheet("console.css")
public class ConsolePage implements AppShellConfigurator {

    ConsolePage() {}

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setViewport("width=device-width, initial-scale=1");
        settings.addLink("icon", "vinhdanh/favicon.svg");
        settings.addMetaTag("referrer", "same-origin");
    }
}
