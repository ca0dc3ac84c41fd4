package vn.vinhdanh.portal.honour;

import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.vinhdanh.core.publication.PublicHonour;

/** Names and units to choose from while one types: what the register would answer, each name once, with something that tells namesakes apart. */
@RestController
class Suggestions {

    static final String PATH = "/goi-y";

    private static final int MOST = 8;
    private static final int LOOKED_AT = 60;

    private final HonourSearch search;

    Suggestions(HonourSearch search) {
        this.search = search;
    }

    /**
     * What to choose.
     *
     * @param words what to search for
     * @param about where the bearer of the name worked at the newest honour; empty when there are several, or it is not known
     * @param several whether more than one recipient is called so
     */
    record Suggestion(String words, String about, boolean several) {}

    @GetMapping(value = PATH, produces = "application/json")
    ResponseEntity<List<Suggestion>> suggest(@RequestParam(name = "q", defaultValue = "") String words) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(1)).cachePrivate())
                .body(suggestions(words));
    }

    private List<Suggestion> suggestions(String words) {
        var question = HonourQuestion.of(words, "", "", "", "", "", "");
        if (question.words().codePointCount(0, question.words().length()) < 2) {
            return List.of();
        }
        var byName = new LinkedHashMap<String, Suggestion>();
        var bearers = new LinkedHashMap<String, Set<String>>();
        for (PublicHonour honour : search.completions(question.words(), LOOKED_AT)) {
            var key = honour.name().toLowerCase(Locale.ROOT);
            var codes = bearers.computeIfAbsent(key, k -> new HashSet<>());
            codes.add(honour.recipientCode());
            byName.putIfAbsent(key, new Suggestion(honour.name(), honour.unit(), false));
        }
        return byName.entrySet().stream()
                .limit(MOST)
                .map(entry -> {
                    int n = bearers.getOrDefault(entry.getKey(), Set.of()).size();
                    var one = entry.getValue();
                    return n > 1 ? new Suggestion(one.words(), "", true) : one;
                })
                .toList();
    }
}
