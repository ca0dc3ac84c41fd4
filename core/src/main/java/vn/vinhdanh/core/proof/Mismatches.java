package vn.vinhdanh.core.proof;

import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.proof.Difference.Kind;

/** Compares what is expected with what is found field by field, as texts; nothing and the empty text are different. */
final class Mismatches {

    private final Consumer<Difference> told;

    Mismatches(Consumer<Difference> told) {
        this.told = told;
    }

    /** @param found null when all of it is missing */
    void compare(
            Kind missing,
            Kind field,
            String code,
            String name,
            Map<String, @Nullable Object> expected,
            @Nullable Map<String, @Nullable Object> found) {
        if (found == null) {
            told.accept(new Difference(missing, code, name, "", "", ""));
            return;
        }
        expected.forEach((key, value) -> {
            var wanted = text(value);
            var there = text(found.get(key));
            if (!Objects.equals(wanted, there)) {
                told.accept(new Difference(field, code, name, key, said(wanted), said(there)));
            }
        });
    }

    void surplus(Kind kind, String code, String name) {
        told.accept(new Difference(kind, code, name, "", "", ""));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static String said(@Nullable String text) {
        return text == null ? "∅" : text;
    }
}
