package vn.vinhdanh.portal.publicfile;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.vinhdanh.core.publication.PublicBloc;
import vn.vinhdanh.core.publication.PublicDecision;
import vn.vinhdanh.core.publication.PublicKind;
import vn.vinhdanh.core.shared.VietnameseText;
import vn.vinhdanh.portal.copy.Fields;
import vn.vinhdanh.portal.copy.PublicCopy;
import vn.vinhdanh.portal.page.Missing;
import vn.vinhdanh.portal.page.Parts;

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

    private static final String FOR_EVER = "max-age=31536000, public, immutable";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-yyyy");

    private final PublicCopy copy;
    private final Path store;
    private final SoundFiles sound;

    PublicFiles(PublicCopy copy, @Value("${vinhdanh.home:./data}") Path home, SoundFiles sound) {
        this.copy = copy;
        this.sound = sound;
        this.store = home.resolve("public").toAbsolutePath().normalize();
    }

    @GetMapping("/tep/{name}")
    void file(@PathVariable String name, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var matcher = NAME.matcher(name);
        if (!matcher.matches()) {
            throw Missing.never();
        }
        var file = store.resolve(name);
        if (!store.equals(file.getParent()) || !Files.isRegularFile(file) || !sound.sound(file)) {
            throw Missing.never();
        }
        var shown = TYPES.get(matcher.group(1));
        response.setContentType((shown == null ? MediaType.APPLICATION_OCTET_STREAM : shown).toString());
        response.setHeader("Cache-Control", FOR_EVER);
        response.setHeader("Content-Disposition", (shown == null ? "attachment" : "inline") + called(name));
        try (var in = Files.newInputStream(file)) {
            Parts.send(
                    request,
                    response,
                    in,
                    Files.size(file),
                    '"' + name.substring(0, Math.min(40, name.length())) + '"');
        }
    }

    /** What the file is called where it is kept: the decision or pact that it is, in letters of ASCII and, besides, as it is written (RFC 5987). */
    private String called(String name) {
        var title = copy.ready() ? title(name) : null;
        if (title == null) {
            return "; filename=\"" + name + '"';
        }
        var ending = name.substring(name.lastIndexOf('.'));
        return "; filename=\"" + VietnameseText.slug(title) + ending + "\"; filename*=UTF-8''"
                + encoded(title + ending);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
    }

    private @Nullable String title(String name) {
        for (PublicDecision decision : copy.page(
                PublicCopy.of(PublicKind.DECISION, Fields.FILE, name), PublicCopy.NEWEST, 0, 1, PublicDecision.class)) {
            return "Quyết định " + decision.number().replace('/', '-') + " ngày " + DAY.format(decision.decidedOn());
        }
        for (PublicBloc bloc : copy.page(
                PublicCopy.of(PublicKind.BLOC, Fields.FILE, name), PublicCopy.BY_ORDINAL, 0, 1, PublicBloc.class)) {
            return "Giao ước thi đua " + bloc.name().replace('/', '-') + " năm " + bloc.year();
        }
        return null;
    }
}
