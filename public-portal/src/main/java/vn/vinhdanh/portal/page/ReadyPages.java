package vn.vinhdanh.portal.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.util.ContentCachingResponseWrapper;
import vn.vinhdanh.core.publication.PublicKind;
import vn.vinhdanh.portal.copy.PublicCopy;

/**
 * Keeps rendered pages as ready bytes and hands them out before anything else is asked. A page is good as long as no record of a
 * kind it is made of has changed; every answer carries a validator, so that a reader who has the page gets 304. What a request says
 * beside its path and the parameters that pages know changes nothing, and what is kept is bounded.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 30)
class ReadyPages implements Filter, MeterBinder {

    private static final int LONGEST_KNOWN = 300;
    private static final int MOST_KNOWN = 20_000;
    private static final EnumSet<PublicKind> ALL = EnumSet.complementOf(EnumSet.of(PublicKind.ERROR_REPORT));
    private static final Set<PublicKind> OF_ONE =
            EnumSet.complementOf(EnumSet.of(PublicKind.BLOC, PublicKind.ERROR_REPORT));
    private static final Set<PublicKind> FINDING =
            EnumSet.complementOf(EnumSet.of(PublicKind.ANNOUNCEMENT, PublicKind.BLOC, PublicKind.ERROR_REPORT));

    private final PublicCopy copy;
    private final Frame frame;
    private final boolean keeps;
    private final Cache<PageKey, Page> pages;
    /** Queries as they were written, and what they ask for: the same ones come again and again. */
    private final Cache<String, PageKey> written;

    private final LongAdder handedOut = new LongAdder();

    private record Page(
            long stamp,
            long stale,
            String contentType,
            byte[] plain,
            byte @Nullable [] packed,
            String tag,
            String packedTag) {

        /** The same page, packed as well. */
        Page packedToo() {
            return new Page(stamp, stale, contentType, plain, gzip(plain), tag, packedTag);
        }

        int weight() {
            return 400 + plain.length + (packed == null ? 0 : packed.length);
        }
    }

    ReadyPages(PublicCopy copy, Frame frame, @Value("${vinhdanh.portal.ready-megabytes:64}") long megabytes) {
        this.copy = copy;
        this.frame = frame;
        this.keeps = megabytes > 0;
        this.pages = Caffeine.newBuilder()
                .maximumWeight(megabytes << 20)
                .weigher((PageKey key, Page page) ->
                        2 * (key.path().length() + key.query().length()) + page.weight())
                .expireAfterWrite(Duration.ofMinutes(10))
                .build();
        this.written = Caffeine.newBuilder().maximumSize(MOST_KNOWN).build();
    }

    /** How many answers came from here; the server's own metrics tell of the others. */
    @Override
    public void bindTo(MeterRegistry registry) {
        FunctionCounter.builder("vinhdanh.ready.pages", handedOut, LongAdder::sum)
                .description("Answers handed out as ready bytes")
                .register(registry);
    }

    /** Whether what is asked for is never kept. */
    static boolean isNoPage(HttpServletRequest request) {
        var method = request.getMethod();
        var path = request.getRequestURI();
        return !("GET".equals(method) || "HEAD".equals(method))
                || path.startsWith("/portal/")
                || path.startsWith("/vinhdanh/")
                || path.startsWith("/tep/")
                || path.startsWith("/api/")
                || path.startsWith("/du-lieu-mo/")
                || path.startsWith("/actuator")
                || path.endsWith("/y-kien")
                || path.endsWith("/the")
                || path.endsWith("/bao-sai-sot")
                || path.startsWith("/bao-sai-sot/")
                || path.startsWith("/lay-y-kien")
                || path.startsWith("/theo-doi")
                || path.length() > 300;
    }

    @Override
    public void doFilter(ServletRequest asked, ServletResponse answered, FilterChain chain)
            throws ServletException, IOException {
        if (!(asked instanceof HttpServletRequest request)
                || !(answered instanceof HttpServletResponse response)
                || isNoPage(request)) {
            chain.doFilter(asked, answered);
            return;
        }
        var key = key(request);
        if (key == null) {
            chain.doFilter(request, response);
            return;
        }
        long stamp = copy.stamp(kinds(key.path()));
        var staleSince = frame.staleSince();
        long stale = staleSince == null ? 0 : staleSince.toEpochMilli();
        var page = pages.getIfPresent(key);
        if (page != null && page.stamp() == stamp && page.stale() == stale) {
            if (page.packed() == null && packs(request, page.plain())) {
                page = page.packedToo();
                pages.put(key, page);
            }
            handedOut.increment();
            ProtectiveHeaders.addTo(request, response);
            send(request, response, page);
            return;
        }
        var wrapped = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, wrapped);
        var type = wrapped.getContentType();
        if (wrapped.getStatus() == 200
                && type != null
                && copy.ready()
                && "GET".equals(request.getMethod())
                && mayBeKept(response)) {
            var plain = wrapped.getContentAsByteArray();
            page = page(stamp, stale, type, plain, packs(request, plain));
            if (keeps) {
                pages.put(key, page);
            }
            send(request, response, page);
        } else {
            if (!response.containsHeader("Cache-Control")) {
                response.setHeader("Cache-Control", "no-cache");
            }
            wrapped.copyBodyToResponse();
        }
    }

    /** What is asked for, or null when nobody can say: then it is not kept. */
    private @Nullable PageKey key(HttpServletRequest request) {
        var query = request.getQueryString();
        if (query == null) {
            return PageKey.of(request);
        }
        if (query.length() > ProtectiveHeaders.LONGEST_QUERY) {
            return null;
        }
        var path = request.getRequestURI();
        var text = path + '?' + query;
        var known = written.getIfPresent(text);
        if (known != null) {
            return known;
        }
        try {
            var key = PageKey.of(request);
            if (text.length() <= LONGEST_KNOWN) {
                written.put(text, key);
            }
            return key;
        } catch (IllegalStateException unreadable) {
            return null;
        }
    }

    /** A page that forbids keeping is for one reader only. */
    private static boolean mayBeKept(HttpServletResponse response) {
        var said = response.getHeader("Cache-Control");
        return (said == null || !(said.contains("no-store") || said.contains("private")))
                && !response.containsHeader("Set-Cookie");
    }

    /**
     * The kinds of records that a page is made of: readers of an article must not empty the results of a search. The page of one honour
     * or recipient names the articles about them and shows a portrait only while its article stands.
     */
    private static Set<PublicKind> kinds(String path) {
        if (path.startsWith("/vinh-danh/") || path.startsWith("/duoc-vinh-danh/")) {
            return OF_ONE;
        }
        return path.startsWith("/vinh-danh")
                        || path.startsWith("/quyet-dinh")
                        || path.startsWith("/danh-hieu-hinh-thuc")
                        || path.startsWith("/so-lieu")
                ? FINDING
                : ALL;
    }

    /** Packing costs as much as the search itself, so it waits for a reader who takes it. */
    private static boolean packs(HttpServletRequest request, byte[] plain) {
        var accepted = request.getHeader("Accept-Encoding");
        return plain.length > 1400 && accepted != null && accepted.contains("gzip");
    }

    private static Page page(long stamp, long stale, String type, byte[] plain, boolean pack) {
        var tag = tag(plain);
        var packed = pack ? gzip(plain) : null;
        return new Page(stamp, stale, type, plain, packed, "\"" + tag + "\"", "\"" + tag + "-gz\"");
    }

    private static void send(HttpServletRequest request, HttpServletResponse response, Page page) throws IOException {
        var accepted = request.getHeader("Accept-Encoding");
        boolean pack = page.packed() != null && accepted != null && accepted.contains("gzip");
        var tag = pack ? page.packedTag() : page.tag();
        response.setHeader("ETag", tag);
        response.setHeader("Cache-Control", "no-cache");
        response.setHeader("Vary", "Accept-Encoding");
        var has = request.getHeader("If-None-Match");
        if (has != null && (has.contains(page.tag()) || has.contains(page.packedTag()))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        var bytes = pack && page.packed() != null ? page.packed() : page.plain();
        if (pack) {
            response.setHeader("Content-Encoding", "gzip");
        }
        response.setContentType(page.contentType());
        response.setContentLength(bytes.length);
        if ("GET".equals(request.getMethod())) {
            response.getOutputStream().write(bytes);
        }
    }

    private static byte[] gzip(byte[] plain) {
        var out = new ByteArrayOutputStream(plain.length / 3);
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new IllegalStateException("Memory takes what is written", e);
        }
        return out.toByteArray();
    }

    private static String tag(byte[] plain) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(plain), 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
