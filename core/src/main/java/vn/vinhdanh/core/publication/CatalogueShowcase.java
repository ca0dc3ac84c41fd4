package vn.vinhdanh.core.publication;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.vinhdanh.core.catalogue.AwardCatalogue;
import vn.vinhdanh.core.catalogue.CatalogueChanged;
import vn.vinhdanh.core.catalogue.LegalInstrument;
import vn.vinhdanh.core.shared.Schemas;

/** Shows the titles, forms and legal instruments of the catalogue, written anew at start-up
 * and at each confirmed change of the law when they differ from what is shown. */
@Component
public class CatalogueShowcase {

    private final Showcase showcase;
    private final AwardCatalogue catalogue;
    private final AwardsShown awardsShown;
    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final JsonMapper json;

    CatalogueShowcase(
            Showcase showcase,
            AwardCatalogue catalogue,
            AwardsShown awardsShown,
            JdbcClient jdbc,
            Schemas schemas,
            JsonMapper json) {
        this.showcase = showcase;
        this.catalogue = catalogue;
        this.awardsShown = awardsShown;
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.json = json;
    }

    /** Brings the public catalogue in line with the domain; does nothing when it already is. As SYSTEM. */
    @Transactional
    @org.springframework.security.access.prepost.PreAuthorize("hasAuthority('SYSTEM')")
    public void refresh() {
        var awards = new LinkedHashMap<String, Object>();
        awardsShown.all().forEach((code, award) -> awards.put(slug(code), award));
        showcase.showChanged(PublicKind.AWARD, awards);
        var instruments = new LinkedHashMap<String, Object>();
        for (var i : catalogue.instruments()) {
            var code = i.code().toLowerCase(Locale.ROOT);
            instruments.put(
                    code,
                    new PublicInstrument(
                            code, i.number(), i.title(), i.issuer(), i.issuedOn(), i.validFrom(), i.validTo()));
        }
        showcase.showChanged(PublicKind.INSTRUMENT, instruments);
    }

    /** Shows the catalogue as it is, and takes those of these codes away that it does not have. */
    void again(PublicKind kind, Set<String> codes) {
        refresh();
        var known = (kind == PublicKind.AWARD
                        ? awardsShown.all().keySet().stream()
                        : catalogue.instruments().stream().map(LegalInstrument::code))
                .map(CatalogueShowcase::slug)
                .collect(Collectors.toSet());
        showcase.hideShown(kind, codes.stream().filter(c -> !known.contains(c)).toList());
    }

    /** A confirmed change of the law is public in the same transaction. */
    @EventListener
    public void on(CatalogueChanged fact) {
        refresh();
    }

    private static String slug(String code) {
        return code.toLowerCase(Locale.ROOT);
    }
}
