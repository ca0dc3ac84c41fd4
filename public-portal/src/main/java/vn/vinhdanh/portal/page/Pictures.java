package vn.vinhdanh.portal.page;

import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.publication.PublicPicture;

/** Addresses of pictures in their sizes, so that a browser loads the one that fits its screen. */
@Component("pictures")
public class Pictures {

    Pictures() {}

    /** The address of a file of the public store. */
    public static String address(String path) {
        return "/tep/" + path;
    }

    /** The address of the narrowest copy that is at least so wide, for browsers that do not choose themselves. */
    public String src(PublicPicture picture, int width) {
        return address(picture.atLeast(width).path());
    }

    /** All copies with their widths, as {@code srcset} wants them. */
    public String srcset(PublicPicture picture) {
        return picture.copies().stream()
                .map(copy -> address(copy.path()) + " " + copy.width() + "w")
                .collect(Collectors.joining(", "));
    }
}
