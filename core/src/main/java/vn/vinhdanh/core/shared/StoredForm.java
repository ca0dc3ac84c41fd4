package vn.vinhdanh.core.shared;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Keeps values of a type as JSON that says in which form it was written, so that what was kept years ago is told from what is kept today.
 * The number stands in the JSON as {@value #NUMBER}; what has none was kept before forms were numbered.
 *
 * <p>A type whose JSON changes takes the next number and reads the earlier forms as before; a sample of each stays with the tests.
 *
 * @param type what is kept; a record, or an interface whose JSON names the record
 * @param number the form that is written today, from 1
 * @param earlier makes what was kept in an earlier form into what is read today; null where that is read as it is
 */
public record StoredForm<T>(
        Class<T> type, int number, @Nullable Consumer<ObjectNode> earlier) {

    /** Name of the number in the JSON. */
    public static final String NUMBER = "form";

    /** Of a type that reads its earlier forms as they are. */
    public StoredForm(Class<T> type, int number) {
        this(type, number, null);
    }

    /** The value as JSON of today's form. */
    public String write(JsonMapper json, T value) {
        var object = json.writerFor(type).writeValueAsString(value);
        return object.substring(0, object.length() - 1)
                + (object.length() > 2 ? "," : "")
                + "\"" + NUMBER + "\":" + number + "}";
    }

    /**
     * Reads what was kept in today's or an earlier form.
     *
     * @throws IllegalStateException when a later version of the software kept it: half of it would be lost unseen
     */
    public T read(JsonMapper json, String kept) {
        var object = json.readTree(kept);
        int written = object.path(NUMBER).asInt(1);
        if (written > number) {
            throw new IllegalStateException(
                    type.getSimpleName() + " was kept in form " + written + ", this version knows " + number);
        }
        var change = earlier;
        if (change == null || written == number) {
            return json.readValue(kept, type);
        }
        change.accept((ObjectNode) object);
        return json.treeToValue(object, type);
    }
}
