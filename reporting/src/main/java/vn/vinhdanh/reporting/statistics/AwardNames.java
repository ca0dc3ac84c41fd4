package vn.vinhdanh.reporting.statistics;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.shared.Rows;
import vn.vinhdanh.core.shared.Schemas;

/**
 * What an award is called: in Vietnamese as its decision wrote it, in English as the catalogue has it for the name of that time, else for
 * the newest. An award without an English name keeps its own.
 */
@Component
public class AwardNames {

    private final LoadingCache<Boolean, Map<String, String>> english;

    AwardNames(JdbcClient jdbc, Schemas schemas) {
        this.english =
                Caffeine.newBuilder().refreshAfterWrite(Duration.ofSeconds(60)).build(all -> read(jdbc, schemas));
    }

    /**
     * The name in a language.
     *
     * @param code of the award
     * @param written the name in Vietnamese as decided
     */
    public String of(String code, String written, Locale locale) {
        if (!locale.getLanguage().equals(Locale.ENGLISH.getLanguage())) {
            return written;
        }
        var names = english.get(true);
        var ofThatTime = names.get(key(code, written));
        return ofThatTime == null ? names.getOrDefault(code, written) : ofThatTime;
    }

    /** Reads what a language needs before rows are streamed: meanwhile their connection answers no other question. */
    public void ready(Locale locale) {
        of("", "", locale);
    }

    private record Name(String awardCode, String nameVi, String nameEn) {}

    /** By code and Vietnamese name, and by code alone the newest. */
    private static Map<String, String> read(JdbcClient jdbc, Schemas schemas) {
        var names = new HashMap<String, String>();
        jdbc.sql(schemas.in("select award_code, name_vi, name_en from {report}.award_name order by valid_from"))
                .query(Rows.each(Name.class, name -> {
                    names.put(key(name.awardCode(), name.nameVi()), name.nameEn());
                    names.put(name.awardCode(), name.nameEn());
                }));
        return Map.copyOf(names);
    }

    private static String key(String code, String written) {
        return code + '\n' + written;
    }
}
