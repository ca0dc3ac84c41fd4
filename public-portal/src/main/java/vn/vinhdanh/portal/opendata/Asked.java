package vn.vinhdanh.portal.opendata;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.shared.VietnameseText;
import vn.vinhdanh.portal.copy.CopyWalk;

/**
 * The parameters of a request. Strict where the pages are lenient: a program that misspells a filter must learn it, not get
 * everything.
 */
final class Asked {

    /** Parameters that every list takes beside its filters. */
    static final java.util.List<String> OF_ALL = java.util.List.of("limit", "cursor", "sap-xep", "phan-cach", "lang");

    private static final int USUAL = 100;
    private static final int MOST = 1_000;

    private final Map<String, String[]> parameters;

    Asked(Map<String, String[]> parameters) {
        this.parameters = parameters;
    }

    /** @throws Refused when a parameter is none of these, or comes twice */
    void only(Collection<String> names) {
        parameters.forEach((name, values) -> {
            if (!names.contains(name) || values.length != 1) {
                throw refused(name);
            }
        });
    }

    /** The value of a parameter, in one form of Unicode; empty when it is not given. */
    String value(String name) {
        var values = parameters.get(name);
        return values == null || values.length == 0 ? "" : VietnameseText.normalise(values[0]);
    }

    /** @throws Refused when the value is given and does not look as it must */
    String value(String name, String pattern) {
        var value = value(name);
        if (!value.isEmpty() && !value.matches(pattern)) {
            throw refused(name);
        }
        return value;
    }

    int limit() {
        var limit = value("limit", "[0-9]{1,4}");
        int number = limit.isEmpty() ? USUAL : Integer.parseInt(limit);
        if (number < 1 || number > MOST) {
            throw refused("limit");
        }
        return number;
    }

    @Nullable
    String cursor() {
        var cursor = value("cursor");
        return cursor.isEmpty() ? null : cursor;
    }

    CopyWalk.Order order() {
        return value("sap-xep", "moi").isEmpty() ? CopyWalk.Order.CODE : CopyWalk.Order.NEWEST;
    }

    /** What parts the fields of CSV. */
    char separator() {
        return value("phan-cach", "[,;]").equals(";") ? ';' : ',';
    }

    static Refused refused(String parameter) {
        return new Refused(Refused.Reason.PARAMETER, parameter.length() > 40 ? parameter.substring(0, 40) : parameter);
    }
}
