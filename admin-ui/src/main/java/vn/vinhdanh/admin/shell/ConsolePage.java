package vn.vinhdanh.admin.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.lumo.Lumo;
import java.util.List;
import java.util.Map;

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
        // the letters of nearly every screen, before the style sheets ask for them
        for (var letters : List.of("latin", "vietnamese")) {
            settings.addLink(
                    "vinhdanh/fonts/be-vietnam-pro-" + letters + "-400-normal.woff2",
                    Map.of("rel", "preload", "as", "font", "type", "font/woff2", "crossorigin", "anonymous"));
        }
        settings.addMetaTag("referrer", "same-origin");
    }
}
