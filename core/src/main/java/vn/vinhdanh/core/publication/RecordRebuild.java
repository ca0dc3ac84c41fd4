package vn.vinhdanh.core.publication;

import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.account.CurrentOfficial;

/** Writes doubted public records anew from what they come from, and takes away those that come from nothing. */
@Service
@Transactional
@PreAuthorize("hasAnyAuthority('PROVE_FIGURES', 'SYSTEM')")
public class RecordRebuild {

    private final AnnouncementShowcase announcements;
    private final SeasonShowcase season;
    private final UnitShowcase units;
    private final CatalogueShowcase catalogue;
    private final ErrorReportShowcase errorReports;
    private final OpinionShowcase opinions;
    private final WithdrawnNotices notices;

    RecordRebuild(
            AnnouncementShowcase announcements,
            SeasonShowcase season,
            UnitShowcase units,
            CatalogueShowcase catalogue,
            ErrorReportShowcase errorReports,
            OpinionShowcase opinions,
            WithdrawnNotices notices) {
        this.announcements = announcements;
        this.season = season;
        this.units = units;
        this.catalogue = catalogue;
        this.errorReports = errorReports;
        this.opinions = opinions;
        this.notices = notices;
    }

    /**
     * Writes some records of a kind anew; honours and decisions are written anew by their own fact.
     *
     * @param codes of the records; of a notice with what it is about, as {@code honour/…}
     */
    public void again(PublicKind kind, Set<String> codes) {
        CurrentOfficial.asSystem(() -> {
            switch (kind) {
                case ANNOUNCEMENT -> announcements.again(codes);
                case CAMPAIGN -> season.campaignsAgain(codes);
                case BLOC -> season.blocsAgain(codes);
                case UNIT -> units.again(codes);
                case AWARD, INSTRUMENT -> catalogue.again(kind, codes);
                case ERROR_REPORT -> errorReports.again(codes);
                case OPINION_LIST -> opinions.again(codes);
                case NOTICE -> notices.again(codes);
                case DECISION, HONOUR, SUBSCRIPTION, MOVED, PROPOSALS -> {
                    // not compared here
                }
            }
        });
    }
}
