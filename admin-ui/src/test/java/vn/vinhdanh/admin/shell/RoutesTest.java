package vn.vinhdanh.admin.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import vn.vinhdanh.core.account.Permission;

/** What holds for every view, those of tomorrow included. */
class RoutesTest {

    private static final List<String> OPEN_TO_EVERYBODY = List.of("LoginView");
    private static final List<String> OPEN_TO_EVERY_OFFICIAL = List.of("OwnPasswordView");

    /** The sign-in page, and an article as the public will see it. */
    private static final List<String> OUTSIDE_THE_FRAME = List.of("LoginView", "ArticlePreviewView");

    private final List<Class<?>> views = views();

    @Test
    void everyViewNamesAPermission() {
        var permissions = Arrays.stream(Permission.values()).map(Enum::name).toList();
        assertThat(views).hasSizeGreaterThan(8);
        for (var view : views) {
            if (OPEN_TO_EVERYBODY.contains(view.getSimpleName())) {
                continue;
            }
            if (OPEN_TO_EVERY_OFFICIAL.contains(view.getSimpleName())) {
                assertThat(view).hasAnnotation(PermitAll.class);
                continue;
            }
            var needs = view.getAnnotation(RolesAllowed.class);
            assertThat(needs).as(view.getName()).isNotNull();
            assertThat(needs.value()).as(view.getName()).isNotEmpty();
            assertThat(permissions).as(view.getName()).contains(needs.value());
        }
    }

    @Test
    void everyViewIsToldOfInAGuideAndEveryPlaceIsOfAView() throws IOException {
        var guides = new Guides();
        assertThat(views)
                .allSatisfy(view -> assertThat(guides.of(view))
                        .as("place of %s in guide-places.properties", view.getSimpleName())
                        .isPresent());
        var places = new Properties();
        try (var text = RoutesTest.class.getResourceAsStream("/guide-places.properties")) {
            places.load(text);
        }
        assertThat(places.stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        views.stream().map(Class::getSimpleName).toList());
    }

    @Test
    void guidesLeadOnlyToGuidesThatThereAre() {
        var guides = new Guides();
        assertThat(guides.all()).hasSizeGreaterThan(10);
        for (var guide : guides.all()) {
            Pattern.compile("href=\"([^\"]*)\"")
                    .matcher(guide.html())
                    .results()
                    .map(link -> link.group(1))
                    .forEach(link -> assertThat(guides.find(link.replaceFirst("^huong-dan/", "")))
                            .as(guide.name() + " leads to " + link)
                            .isPresent());
            Pattern.compile("src=\"([^\"]*)\"")
                    .matcher(guide.html())
                    .results()
                    .map(picture -> picture.group(1))
                    .forEach(picture -> assertThat(RoutesTest.class.getResource("/META-INF/resources/" + picture))
                            .as(guide.name() + " shows " + picture)
                            .isNotNull());
        }
    }

    @Test
    void everyViewHasAHeadingAndStandsInTheFrame() {
        for (var view : views) {
            if (!OUTSIDE_THE_FRAME.contains(view.getSimpleName())) {
                assertThat(ConsoleView.class).as(view.getName()).isAssignableFrom(view);
                assertThat(view.getAnnotation(Route.class).layout())
                        .as(view.getName())
                        .isEqualTo(MainLayout.class);
            }
        }
    }

    @Test
    void everyMenuEntryHasAnOrderAndWordsInBothLanguages() {
        for (var view : views) {
            var menu = view.getAnnotation(Menu.class);
            if (menu != null) {
                assertThat(menu.order()).as(view.getName()).isBetween(0.0, 999.0);
                assertThat(ConsoleWords.find(menu.title(), ConsoleWords.VIETNAMESE))
                        .as(menu.title())
                        .isPresent();
                assertThat(ConsoleWords.find(menu.title(), ConsoleWords.ENGLISH))
                        .as(menu.title())
                        .isPresent();
            }
        }
    }

    @Test
    void everyViewIsOnTheListThatJourneysWalk() throws IOException {
        try (var list = RoutesTest.class.getResourceAsStream("/console-routes.txt")) {
            var listed = new String(Objects.requireNonNull(list).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\\|")[0].strip())
                    .distinct()
                    .toList();
            assertThat(listed)
                    .containsExactlyInAnyOrderElementsOf(
                            views.stream().<String>map(Class::getSimpleName).toList());
        }
    }

    private static List<Class<?>> views() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        return scanner.findCandidateComponents("vn.vinhdanh.admin").stream()
                .<Class<?>>map(found -> {
                    try {
                        return Class.forName(found.getBeanClassName());
                    } catch (ClassNotFoundException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
    }
}
