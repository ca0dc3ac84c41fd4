package vn.vinhdanh.core.publication;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.vinhdanh.core.catalogue.AuthorityLevel;
import vn.vinhdanh.core.catalogue.AwardCatalogue;
import vn.vinhdanh.core.catalogue.AwardSummary;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.shared.Schemas;

/** Shows the titles, forms and legal instruments of the catalogue, written anew at start-up when they differ from what is shown. */
@Component
public class CatalogueShowcase {

    private final Showcase showcase;
    private final AwardCatalogue catalogue;
    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final JsonMapper json;

    CatalogueShowcase(Showcase showcase, AwardCatalogue catalogue, JdbcClient jdbc, Schemas schemas, JsonMapper json) {
        this.showcase = showcase;
        this.catalogue = catalogue;
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.json = json;
    }

    /** Brings the public catalogue in line with the domain; does nothing when it already is. As SYSTEM. */
    @Transactional
    @org.springframework.security.access.prepost.PreAuthorize("hasAuthority('SYSTEM')")
    public void refresh() {
        var awards = new LinkedHashMap<String, Object>();
        catalogue.all().stream()
                .collect(Collectors.groupingBy(AwardSummary::code, LinkedHashMap::new, Collectors.toList()))
                .forEach((code, revisions) -> awards.put(slug(code), record(revisions)));
        showChanged(PublicKind.AWARD, awards);
        var instruments = new LinkedHashMap<String, Object>();
        for (var i : catalogue.instruments()) {
            var code = i.code().toLowerCase(Locale.ROOT);
            instruments.put(
                    code,
                    new PublicInstrument(
                            code, i.number(), i.title(), i.issuer(), i.issuedOn(), i.validFrom(), i.validTo()));
        }
        showChanged(PublicKind.INSTRUMENT, instruments);
    }

    private void showChanged(PublicKind kind, Map<String, Object> wanted) {
        Map<String, String> shown = jdbc
                .sql(schemas.in("select code, body from {domain}.public_record where kind = ?"))
                .param(kind.name())
                .query((row, n) -> Map.entry(row.getString("code"), row.getString("body")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        var changed = new LinkedHashMap<String, Object>();
        wanted.forEach((code, record) -> {
            if (!json.writeValueAsString(record).equals(shown.get(code))) {
                changed.put(code, record);
            }
        });
        showcase.showAll(kind, changed);
    }

    private static String slug(String code) {
        return code.toLowerCase(Locale.ROOT);
    }

    private static PublicAward record(List<AwardSummary> revisions) {
        var newest = revisions.getFirst();
        return new PublicAward(
                slug(newest.code()),
                newest.title(),
                newest.level().name(),
                newest.ordinal(),
                revisions.stream()
                        .map(r -> new PublicAward.Revision(
                                r.nameVi(),
                                r.nameEn(),
                                r.recipients().stream().map(RecipientKind::name).toList(),
                                r.standard(),
                                r.legalBasis(),
                                r.authorities().stream()
                                        .map(AuthorityLevel::name)
                                        .collect(Collectors.joining(",")),
                                r.validFrom(),
                                r.validTo()))
                        .toList());
    }
}
