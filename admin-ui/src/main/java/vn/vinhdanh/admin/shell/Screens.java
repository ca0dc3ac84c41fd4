package vn.vinhdanh.admin.shell;

import com.vaadin.flow.router.RouteConfiguration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.find.Finding;

/** The screens that the official may open, as the menu has them, and the work that begins at one. */
final class Screens {

    private Screens() {}

    /**
     * A screen, or work that begins at one.
     *
     * @param address without a leading slash
     * @param place what the menu calls the place that it belongs to; empty for work
     */
    record Screen(String title, String address, String place) {}

    /** Those that are meant by what was typed: by the words of their titles and places, accents not minded. */
    static List<Screen> find(String typed, CurrentOfficial official, ConsolePlaces places) {
        return Stream.concat(screens(places), works(official))
                .filter(screen -> Finding.fits(typed, List.of(screen.title() + " " + screen.place())))
                // what is called so before what only belongs there
                .sorted(Comparator.comparing(screen -> Finding.fits(typed, List.of(screen.title())) ? 0 : 1))
                .toList();
    }

    /** What the official may begin, in the order of its words. */
    static List<Screen> begun(CurrentOfficial official) {
        return works(official).toList();
    }

    private static Stream<Screen> screens(ConsolePlaces places) {
        return places.entries().stream()
                .map(entry -> new Screen(Words.say(entry.title()), entry.path(), places.name(entry)))
                .map(screen -> screen.place().equals(screen.title())
                        ? new Screen(screen.title(), screen.address(), "")
                        : screen);
    }

    private static Stream<Screen> works(CurrentOfficial official) {
        return RouteConfiguration.forApplicationScope().getAvailableRoutes().stream()
                .map(route -> route.getNavigationTarget().getAnnotation(Begins.class))
                .filter(begins -> begins != null && official.may(begins.may()))
                .distinct()
                .map(begins -> new Screen(Words.say(begins.title()), begins.at(), ""))
                .sorted(Comparator.comparing(Screen::address));
    }
}
