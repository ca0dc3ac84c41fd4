package vn.vinhdanh.portal.page;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Addresses of style sheets and scripts with a hash of their content, so that they can be kept for a year. */
@Component("assets")
public class Assets {

    private final Map<String, String> known = new ConcurrentHashMap<>();

    Assets() {}

    /** The address of {@code /portal/…} or {@code /vinhdanh/…} with its version. */
    public String address(String path) {
        return known.computeIfAbsent(path, Assets::versioned);
    }

    private static String versioned(String path) {
        var folder = path.startsWith("/vinhdanh/") ? "META-INF/resources" : "static";
        try (var in = new ClassPathResource(folder + path).getInputStream()) {
            var hash = MessageDigest.getInstance("SHA-256").digest(in.readAllBytes());
            return path + "?v=" + HexFormat.of().formatHex(hash, 0, 6);
        } catch (IOException | NoSuchAlgorithmException e) {
            return path;
        }
    }
}
