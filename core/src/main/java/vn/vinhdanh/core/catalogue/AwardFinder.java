package vn.vinhdanh.core.catalogue;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.find.Finder;
import vn.vinhdanh.core.find.Finding;
import vn.vinhdanh.core.find.Found;
import vn.vinhdanh.core.find.FoundKind;
import vn.vinhdanh.core.find.Sought;
import vn.vinhdanh.core.shared.VietnameseText;

/** Finds titles and forms by their names of all times in both languages, as lists write them, and by code; in order of precedence. */
@Component
class AwardFinder implements Finder {

    private final AwardCatalogue catalogue;

    AwardFinder(AwardCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public List<Found> find(Sought sought, int most) {
        Map<String, Found> found = new LinkedHashMap<>();
        for (AwardSummary award : catalogue.all()) {
            if (Finding.fits(sought.typed(), names(award))) {
                found.putIfAbsent(
                        award.code(), new Found(FoundKind.AWARD, award.code(), award.nameVi(), award.legalBasis()));
            }
        }
        return found.values().stream()
                .sorted(Comparator.comparing(
                        one -> VietnameseText.fold(one.name()).startsWith(sought.folded()) ? 0 : 1))
                .limit(most)
                .toList();
    }

    private static List<String> names(AwardSummary award) {
        return Stream.concat(award.shortNames().stream(), Stream.of(award.nameVi(), award.nameEn(), award.code()))
                .toList();
    }
}
