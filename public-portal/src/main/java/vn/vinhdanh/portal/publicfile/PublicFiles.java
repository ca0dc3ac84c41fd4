package vn.vinhdanh.portal.publicfile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.vinhdanh.portal.page.Missing;

/** Hands out files of the public store; they are named by their content, so they never change. Parts are served when asked for. */
@Controller
class PublicFiles {

    private static final Pattern NAME = Pattern.compile("[0-9a-z][0-9a-z-]{7,100}\\.([a-z0-9]{1,5})");

    private static final Map<String, MediaType> TYPES = Map.of(
            "pdf", MediaType.APPLICATION_PDF,
            "jpg", MediaType.IMAGE_JPEG,
            "jpeg", MediaType.IMAGE_JPEG,
            "png", MediaType.IMAGE_PNG,
            "webp", MediaType.parseMediaType("image/webp"),
            "gif", MediaType.IMAGE_GIF);

    private final Path store;
    private final SoundFiles sound;

    PublicFiles(@Value("${vinhdanh.home:./data}") Path home, SoundFiles sound) {
        this.sound = sound;
        this.store = home.resolve("public").toAbsolutePath().normalize();
    }

    @GetMapping("/tep/{name}")
    ResponseEntity<Resource> file(@PathVariable String name) throws IOException {
        var matcher = NAME.matcher(name);
        if (!matcher.matches()) {
            throw Missing.never();
        }
        var file = store.resolve(name);
        if (!store.equals(file.getParent()) || !Files.isRegularFile(file) || !sound.sound(file)) {
            throw Missing.never();
        }
        var shown = TYPES.get(matcher.group(1));
        var disposition = (shown == null ? ContentDisposition.attachment() : ContentDisposition.inline())
                .filename(name)
                .build();
        return ResponseEntity.ok()
                .contentType(shown == null ? MediaType.APPLICATION_OCTET_STREAM : shown)
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .eTag('"' + name.substring(0, Math.min(40, name.length())) + '"')
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(new FileSystemResource(file));
    }
}
