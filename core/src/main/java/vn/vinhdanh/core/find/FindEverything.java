package vn.vinhdanh.core.find;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds things of all rooms and all years that the official may see, kind by kind. Rooms contribute by {@link Finder} beans and
 * are not known here.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyAuthority('VIEW_CONSOLE', 'SYSTEM')")
public class FindEverything {

    /** So many of a kind are given. */
    public static final int MOST = 6;

    private final ObjectProvider<Finder> rooms;

    FindEverything(ObjectProvider<Finder> rooms) {
        this.rooms = rooms;
    }

    /**
     * What is found, in the order of {@link FoundKind}; kinds of which nothing is found are not there.
     *
     * @param typed fewer than two letters or digits find nothing
     */
    public List<FoundGroup> find(String typed) {
        var sought = Sought.of(typed);
        if (sought.isEmpty()) {
            return List.of();
        }
        Map<FoundKind, List<Found>> found = rooms.stream()
                .flatMap(room -> room.find(sought, MOST + 1).stream())
                .collect(Collectors.groupingBy(Found::kind, () -> new EnumMap<>(FoundKind.class), Collectors.toList()));
        return found.entrySet().stream()
                .map(kind -> new FoundGroup(
                        kind.getKey(),
                        kind.getValue().stream().limit(MOST).toList(),
                        kind.getValue().size() > MOST))
                .toList();
    }
}
