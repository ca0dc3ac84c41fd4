package vn.vinhdanh.core.announcement;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.ledger.Act;
import vn.vinhdanh.core.ledger.Changes;
import vn.vinhdanh.core.ledger.Ledger;
import vn.vinhdanh.core.matter.MatterKind;
import vn.vinhdanh.core.matter.MatterOutcome;
import vn.vinhdanh.core.matter.MatterProblem;
import vn.vinhdanh.core.matter.MatterQueries;
import vn.vinhdanh.core.matter.TwoPeople;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.InvalidInput;
import vn.vinhdanh.core.shared.NotFound;
import vn.vinhdanh.core.shared.PastDay;
import vn.vinhdanh.core.shared.Schemas;
import vn.vinhdanh.core.shared.StaleData;

/**
 * Corrects announcements that are public: at once where one person publishes, else by two as everything that goes out, one proposing and
 * another confirming.
 */
@Service
@Transactional
@PreAuthorize("hasAnyAuthority('PUBLISH_ANNOUNCEMENTS', 'SYSTEM')")
public class ArticleCorrections {

    private static final TypeReference<Map<String, Map<String, Object>>> CHANGES = new TypeReference<>() {};

    private final ArticleRepository articles;
    private final EntityManager entities;
    private final PeopleOfAnnouncement people;
    private final TwoPeople twoPeople;
    private final MatterQueries matters;
    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final Ledger ledger;
    private final CurrentOfficial official;
    private final ApplicationEventPublisher facts;
    private final Clock clock;
    private final JsonMapper json;

    ArticleCorrections(
            ArticleRepository articles,
            EntityManager entities,
            PeopleOfAnnouncement people,
            TwoPeople twoPeople,
            MatterQueries matters,
            JdbcClient jdbc,
            Schemas schemas,
            Ledger ledger,
            CurrentOfficial official,
            ApplicationEventPublisher facts,
            Clock clock,
            JsonMapper json) {
        this.articles = articles;
        this.entities = entities;
        this.people = people;
        this.twoPeople = twoPeople;
        this.matters = matters;
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.ledger = ledger;
        this.official = official;
        this.facts = facts;
        this.clock = clock;
        this.json = json;
    }

    /**
     * Corrects a published announcement, or proposes it where announcements take two people; its address stays.
     *
     * @param note what was corrected, shown to the public; may be empty only when neither words nor picture changed
     * @return whether it is public now; false when it waits for a second official
     * @throws InvalidInput when a required part is missing
     * @throws AnnouncementProblem.CorrectionUnexplained when words changed without a note
     * @throws AnnouncementProblem.CorrectionWaits when another correction of it waits
     * @throws StaleData when somebody else saved meanwhile
     */
    public boolean correct(ArticleId id, int version, ArticleDraft draft, String note) {
        var article = get(id);
        article.expect(version);
        PastDay.require("datedOn", draft.datedOn(), clock);
        if (!people.two()) {
            publish(article, draft, note, official.name());
            return true;
        }
        if (proposed(id).isPresent()) {
            throw new AnnouncementProblem.CorrectionWaits();
        }
        var before = article.written();
        article.correct(draft, note, now(), official.name());
        var changes = Changes.between(before, article.written());
        // Was tried to hear every refusal now; nothing of it is saved
        entities.detach(article);
        var correction = new CorrectionId(Ids.next());
        jdbc.sql(schemas.in("insert into {domain}.article_correction (id, article_id, article_version, draft, changes,"
                        + " note, proposed_by, proposed_at) values (?, ?, ?, ?, ?, ?, ?, ?)"))
                .params(
                        correction.value(),
                        id.value(),
                        version,
                        ArticleDraft.FORM.write(json, draft),
                        json.writeValueAsString(changes),
                        note.strip(),
                        official.name(),
                        LocalDateTime.ofInstant(now(), ZoneOffset.UTC))
                .update();
        twoPeople.handOver(correction.matter(), ProposedCorrection.VERSION);
        twoPeople.waits(correction.named(get(id)), Set.of());
        act("article.correction-proposed", id, note, changes);
        return false;
    }

    /**
     * Confirms a correction that somebody else proposed: readers see it from this commit on.
     *
     * @param version {@link ProposedCorrection#VERSION}
     * @throws MatterProblem.OwnWork when the official proposed it
     * @throws MatterProblem.Overtaken when the announcement is no longer what was corrected
     * @throws NotFound when it was settled meanwhile
     */
    public void confirm(CorrectionId id, int version) {
        var row = row(id);
        twoPeople.requireAnother(id.matter(), version, ProposedCorrection.VERSION);
        var article = get(row.article());
        twoPeople.requireUntouched(row.articleVersion(), article.getVersion());
        delete(id);
        twoPeople.settled(id.named(article), MatterOutcome.APPROVED);
        publish(article, ArticleDraft.FORM.read(json, row.draft()), row.note(), row.proposedBy());
    }

    /**
     * Refuses a correction, or takes one's own back; what is public stays. Names no version: a correction is never edited, so that its
     * id is what was looked at.
     *
     * @throws NotFound when it was settled meanwhile
     */
    public void drop(CorrectionId id) {
        var row = row(id);
        delete(id);
        boolean own = row.proposedBy().equals(official.name());
        twoPeople.settled(id.named(get(row.article())), own ? MatterOutcome.TAKEN_BACK : MatterOutcome.REFUSED);
        act(own ? "article.correction-taken-back" : "article.correction-refused", row.article(), row.note(), Map.of());
    }

    /** The correction of an announcement that waits. */
    @Transactional(readOnly = true)
    public Optional<ProposedCorrection> proposed(ArticleId id) {
        return jdbc.sql(schemas.in("select * from {domain}.article_correction where article_id = ?"))
                .param(id.value())
                .query((row, n) -> new ProposedCorrection(
                        new CorrectionId(row.getLong("id")),
                        id,
                        row.getString("note"),
                        row.getString("proposed_by"),
                        row.getObject("proposed_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        json.readValue(row.getString("changes"), CHANGES)))
                .optional();
    }

    /** The announcements of which a correction waits for the official of this step, oldest first, at most 500. */
    @Transactional(readOnly = true)
    public List<ArticleId> waiting() {
        var all = new LinkedHashMap<Long, ArticleId>();
        jdbc.sql(schemas.in("select id, article_id from {domain}.article_correction order by proposed_at limit 500"))
                .query(row -> {
                    all.put(row.getLong("id"), new ArticleId(row.getLong("article_id")));
                });
        all.keySet().removeAll(matters.own(MatterKind.ARTICLE_CORRECTION, List.copyOf(all.keySet())));
        return List.copyOf(all.values());
    }

    private void publish(Article article, ArticleDraft draft, String note, String by) {
        var before = article.written();
        article.correct(draft, note, now(), by);
        articles.flush();
        act("article.corrected", article.articleId(), note, Changes.between(before, article.written()));
        facts.publishEvent(new ArticleChanged(article.articleId()));
    }

    private Row row(CorrectionId id) {
        return jdbc.sql(schemas.in("select article_id, article_version, draft, note, proposed_by from"
                        + " {domain}.article_correction where id = ? for update"))
                .param(id.value())
                .query((row, n) -> new Row(
                        new ArticleId(row.getLong("article_id")),
                        row.getInt("article_version"),
                        row.getString("draft"),
                        row.getString("note"),
                        row.getString("proposed_by")))
                .optional()
                .orElseThrow(() -> new NotFound("correction " + id.value()));
    }

    private void delete(CorrectionId id) {
        jdbc.sql(schemas.in("delete from {domain}.article_correction where id = ?"))
                .param(id.value())
                .update();
    }

    private void act(String verb, ArticleId id, String note, Map<String, ?> changes) {
        var detail = new LinkedHashMap<String, Object>();
        detail.put("headline", get(id).getHeadline());
        detail.put("note", note);
        if (!changes.isEmpty()) {
            detail.put("changes", changes);
        }
        ledger.record(new Act(verb, "article", String.valueOf(id.value()), detail));
    }

    private Article get(ArticleId id) {
        return articles.findById(id.value()).orElseThrow(() -> new NotFound("article " + id.value()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private record Row(ArticleId article, int articleVersion, String draft, String note, String proposedBy) {}
}
