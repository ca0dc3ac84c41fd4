package vn.vinhdanh.admin.shell;

import java.io.Serializable;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.account.OfficialNames;

/** The officials whom a view names, by their full names: read once for all that it shows, and anew with each stretch of a list. */
public final class People implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String SYSTEM = "system";

    private final transient OfficialNames names;
    private final Map<String, String> known = new HashMap<>();

    /** A view keeps one of its own. */
    public People(OfficialNames names) {
        this.names = names;
    }

    /** Reads the names of those who did something; null for what nobody did. */
    public People read(@Nullable String... usernames) {
        return read(Stream.of(usernames));
    }

    /** Reads the names of those who did something; null for what nobody did. */
    public People read(Stream<@Nullable String> usernames) {
        var asked = usernames.filter(Objects::nonNull).collect(Collectors.toSet());
        known.keySet().removeAll(asked);
        known.putAll(names.of(asked));
        return this;
    }

    /** Reads the names of those who did something with the rows of a list; returns the rows. */
    public <T> List<T> read(List<T> rows, Who<T> who) {
        read(rows.stream().flatMap(row -> who.of(row).stream()));
        return rows;
    }

    /** What an official who was read is called; the user name of who has no account. */
    public String name(String username) {
        return SYSTEM.equals(username) ? Words.say("history.system") : known.getOrDefault(username, username);
    }

    /** Who did something with a row, by user names. */
    @FunctionalInterface
    public interface Who<T> extends Serializable {

        /** Their user names; null for what nobody did. */
        Collection<@Nullable String> of(T row);
    }
}
