package vn.vinhdanh.portal.page;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.mock.web.MockHttpServletRequest;

/** What the key of kept pages knows of, for tests. */
public final class KnownParameters {

    private KnownParameters() {}

    public static List<String> all() {
        return Stream.concat(PageKey.PARAMETERS.stream(), Stream.of("lang")).toList();
    }

    /** Whether pages at this address are kept. */
    public static boolean kept(String path) {
        return !ReadyPages.isNoPage(new MockHttpServletRequest("GET", path));
    }
}
