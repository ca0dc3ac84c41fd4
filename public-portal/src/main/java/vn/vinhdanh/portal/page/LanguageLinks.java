package vn.vinhdanh.portal.page;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.linkbuilder.StandardLinkBuilder;

/** Keeps the language in every link from page to page. */
final class LanguageLinks extends StandardLinkBuilder {

    @Override
    protected String processLink(IExpressionContext context, String link) {
        var processed = super.processLink(context, link);
        return Locale.ENGLISH.equals(context.getLocale()) ? inEnglish(processed) : processed;
    }

    @Override
    protected @Nullable String computeContextPath(
            IExpressionContext context, String base, @Nullable Map<String, Object> parameters) {
        return "";
    }

    static String inEnglish(String link) {
        if (!link.startsWith("/")
                || link.startsWith("/tep/")
                || link.startsWith("/portal/")
                || link.startsWith("/vinhdanh/")
                || link.matches(".*[?&]lang=(en|vi).*")) {
            return link;
        }
        int hash = link.indexOf('#');
        var page = hash < 0 ? link : link.substring(0, hash);
        var anchor = hash < 0 ? "" : link.substring(hash);
        return page + (page.indexOf('?') < 0 ? "?" : "&") + "lang=en" + anchor;
    }
}
