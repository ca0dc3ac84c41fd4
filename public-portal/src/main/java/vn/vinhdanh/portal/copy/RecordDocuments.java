package vn.vinhdanh.portal.copy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.vinhdanh.core.publication.PublicAnnouncement;
import vn.vinhdanh.core.publication.PublicAward;
import vn.vinhdanh.core.publication.PublicBloc;
import vn.vinhdanh.core.publication.PublicCampaign;
import vn.vinhdanh.core.publication.PublicChange;
import vn.vinhdanh.core.publication.PublicDecision;
import vn.vinhdanh.core.publication.PublicHonour;
import vn.vinhdanh.core.publication.PublicInstrument;
import vn.vinhdanh.core.publication.PublicKind;
import vn.vinhdanh.core.publication.PublicNotice;
import vn.vinhdanh.core.publication.PublicOpinionList;
import vn.vinhdanh.core.publication.StoredRecord;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.shared.VietnameseText;

/** Makes the index entry of a public record: its JSON as it came, beside the fields by which it is found and ordered. */
final class RecordDocuments {

    private static final Logger LOG = LoggerFactory.getLogger(RecordDocuments.class);

    private static final ZoneId VIET_NAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final JsonMapper json;
    private final TodaysNames units;

    /** @param units what today's units are called, for the words by which honours of former units are found */
    RecordDocuments(JsonMapper json, TodaysNames units) {
        this.json = json;
        this.units = units;
    }

    static String id(PublicKind kind, String code) {
        return kind.name() + ':' + code;
    }

    /** The entry, or null when the record cannot be read: one bad record must not stop the follower. */
    @Nullable
    Document document(StoredRecord stored) {
        var document = new Document();
        document.add(new StringField(Fields.ID, id(stored.kind(), stored.code()), Field.Store.NO));
        document.add(new StringField(Fields.KIND, stored.kind().name(), Field.Store.NO));
        key(document, Fields.CODE, stored.code());
        document.add(new SortedDocValuesField(Fields.CODE, new BytesRef(stored.code())));
        document.add(new StoredField(Fields.BODY, stored.body().getBytes(StandardCharsets.UTF_8)));
        try {
            describe(document, stored);
            // an announcement says itself when its text changed; its record changes with every count of views too
            if (stored.changedAt() != null && stored.kind() != PublicKind.ANNOUNCEMENT) {
                changed(document, stored.changedAt());
            }
            if (stored.body().contains("\"demo\":true")) {
                key(document, Fields.DEMO, "true");
            }
            return document;
        } catch (JacksonException | NullPointerException e) {
            LOG.warn("The public record {} {} cannot be read and is left out", stored.kind(), stored.code(), e);
            return null;
        }
    }

    private void describe(Document document, StoredRecord stored) {
        var body = stored.body();
        switch (stored.kind()) {
            case HONOUR -> honour(document, json.readValue(body, PublicHonour.class));
            case ANNOUNCEMENT -> announcement(document, json.readValue(body, PublicAnnouncement.class));
            case DECISION -> decision(document, json.readValue(body, PublicDecision.class));
            case CAMPAIGN -> campaign(document, json.readValue(body, PublicCampaign.class));
            case BLOC -> bloc(document, json.readValue(body, PublicBloc.class));
            case AWARD -> award(document, json.readValue(body, PublicAward.class));
            case INSTRUMENT -> instrument(document, json.readValue(body, PublicInstrument.class));
            case CHANGE -> change(document, json.readValue(body, PublicChange.class));
            case OPINION_LIST -> opinionList(document, json.readValue(body, PublicOpinionList.class));
            case NOTICE -> notice(document, json.readValue(body, PublicNotice.class));
            case UNIT, ERROR_REPORT, SUBSCRIPTION, MOVED, PROPOSALS -> {
                // Found by its code alone, or with all of its kind.
            }
        }
    }

    private void honour(Document d, PublicHonour h) {
        var today = units.of(h);
        boolean person = h.recipientKind() == RecipientKind.PERSON;
        var plain = SearchWords.plain(h.name());
        var accented = SearchWords.accented(h.name());
        words(d, Fields.NAME, plain);
        words(d, Fields.NAME_ACCENTED, accented);
        key(d, Fields.NAME_LENGTH, Integer.toString(plain.size()));
        key(d, Fields.NAME_WHOLE, String.join(" ", plain));
        key(d, Fields.NAME_WHOLE_ACCENTED, String.join(" ", accented));
        if (plain.size() > 1) {
            key(d, Fields.NAME_TOGETHER, String.join("", plain));
            if (person) {
                key(d, Fields.NAME_INITIALS, initials(plain));
            }
        }
        var unit = (person ? "" : h.name() + " . ") + h.unit() + " . " + today;
        occurring(d, Fields.UNIT, UnitWords.allForms(SearchWords.plain(unit)));
        words(d, Fields.UNIT_SHORT, UnitWords.oneForm(SearchWords.plain(unit)));
        words(d, Fields.UNIT_ACCENTED, SearchWords.accented(unit));
        occurring(
                d,
                Fields.HONOUR_TEXT,
                UnitWords.allForms(SearchWords.plain(String.join(
                        " . ",
                        h.salutation(),
                        h.name(),
                        h.post(),
                        h.unit(),
                        today,
                        h.awardName(),
                        h.achievement(),
                        h.period(),
                        h.decisionNumber()))));
        key(d, Fields.NUMBER, String.join(" ", SearchWords.plain(h.decisionNumber())));
        if (h.unitCode() != null) {
            facet(d, Fields.UNIT_CODE, h.unitCode());
        }
        facet(d, Fields.AWARD, h.awardCode());
        for (int year = h.yearFrom(); year <= h.yearTo() && year < h.yearFrom() + 100; year++) {
            facet(d, Fields.YEAR, Integer.toString(year));
            counted(d, Fields.AWARD_YEAR, h.awardCode() + "\n" + year);
        }
        facet(d, Fields.RECIPIENT_KIND, h.recipientKind().name());
        facet(d, Fields.COMMENDATION, h.commendationKind().name());
        for (String commune : Communes.in(unit)) {
            facet(d, Fields.COMMUNE, commune);
        }
        facet(d, Fields.DECISION, h.decisionCode());
        facet(d, Fields.RECIPIENT, h.recipientCode());
        at(d, h.decisionDate());
        ordinal(d, h.ordinal());
        order(d, person ? VietnameseText.personSortKey(h.name()) : VietnameseText.sortKey(h.name()));
    }

    private static String initials(List<String> name) {
        var initials = new StringBuilder();
        name.subList(0, name.size() - 1)
                .forEach(word -> initials.appendCodePoint(word.codePointAt(0)).append(' '));
        return initials.append(name.getLast()).toString();
    }

    private static void announcement(Document d, PublicAnnouncement a) {
        facet(d, Fields.TOPIC, a.topic());
        // an older article stands in the archive where its own day is, not on top of the news of today
        var own = a.datedOn();
        var shown = own == null ? a.publishedAt() : own.atStartOfDay(VIET_NAM).toInstant();
        facet(d, Fields.YEAR, Integer.toString(shown.atZone(VIET_NAM).getYear()));
        if (a.unitCode() != null) {
            facet(d, Fields.UNIT_CODE, a.unitCode());
            facet(d, Fields.UNIT_NAMED, a.unitCode() + "\n" + a.unit());
        }
        if (a.campaignSlug() != null) {
            key(d, Fields.CAMPAIGN, a.campaignSlug());
        }
        for (String honour : a.honourCodes()) {
            key(d, Fields.HONOUR, honour);
        }
        words(d, Fields.TITLE, SearchWords.plain(a.headline()));
        words(
                d,
                Fields.TEXT,
                SearchWords.plain(a.headline() + " . " + (a.unit() == null ? "" : a.unit()) + " . " + a.lead() + " . "
                        + a.bodyHtml().replaceAll("<[^>]*>", " ")));
        changed(d, a.updatedAt() == null ? a.publishedAt() : a.updatedAt());
        at(d, shown);
    }

    private static void decision(Document d, PublicDecision x) {
        words(d, Fields.TITLE, SearchWords.plain(x.number() + " . " + x.title()));
        words(d, Fields.TEXT, SearchWords.plain(x.number() + " . " + x.title() + " . " + x.authority()));
        key(d, Fields.OWN_NUMBER, String.join(" ", SearchWords.plain(x.number())));
        facet(d, Fields.YEAR, Integer.toString(x.decidedOn().getYear()));
        facet(d, Fields.AUTHORITY, x.authority());
        if (x.file() != null) {
            key(d, Fields.FILE, x.file().path());
        }
        if (x.campaignSlug() != null) {
            key(d, Fields.CAMPAIGN, x.campaignSlug());
            counted(d, Fields.CAMPAIGN_NAMED, x.campaignSlug());
        }
        at(d, x.decidedOn());
        ordinal(d, 0);
    }

    private static void campaign(Document d, PublicCampaign c) {
        words(d, Fields.TEXT, SearchWords.plain(c.name() + " . " + c.theme()));
        facet(d, Fields.YEAR, Integer.toString(c.year()));
        at(d, c.launchedOn() == null ? c.from() : c.launchedOn());
    }

    private static void bloc(Document d, PublicBloc b) {
        facet(d, Fields.YEAR, Integer.toString(b.year()));
        if (b.campaignSlug() != null) {
            key(d, Fields.CAMPAIGN, b.campaignSlug());
        }
        if (b.pact() != null && b.pact().scan() != null) {
            key(d, Fields.FILE, b.pact().scan().path());
        }
        ordinal(d, b.ordinal());
    }

    private static void award(Document d, PublicAward a) {
        ordinal(d, a.ordinal());
    }

    private static void instrument(Document d, PublicInstrument i) {
        var from = i.validFrom() == null ? i.issuedOn() : i.validFrom();
        if (from != null) {
            at(d, from);
        }
    }

    private static void change(Document d, PublicChange c) {
        facet(d, Fields.CHANGE_TYPE, c.type());
        facet(d, Fields.YEAR, Integer.toString(c.at().atZone(VIET_NAM).getYear()));
        key(d, Fields.CHANGED_DECISION, c.decisionCode());
        if (!c.honourCode().isEmpty()) {
            key(d, Fields.CHANGED_HONOUR, c.honourCode());
        }
        at(d, c.at());
        ordinal(d, c.ordinal());
    }

    private static void opinionList(Document d, PublicOpinionList l) {
        at(d, l.from());
        ordinal(d, 0);
    }

    private static void notice(Document d, PublicNotice n) {
        if (!n.recipientCode().isEmpty()) {
            key(d, Fields.GONE_RECIPIENT, n.recipientCode());
        }
        at(d, n.at());
        ordinal(d, 0);
    }

    private static void changed(Document d, Instant at) {
        d.add(new NumericDocValuesField(Fields.CHANGED, at.toEpochMilli()));
    }

    private static void words(Document d, String field, Collection<String> words) {
        d.add(new TextField(field, new WordStream(List.copyOf(words))));
    }

    /** Words of which only their occurrence counts: a third of the room, and nothing but that to read. */
    private static void occurring(Document d, String field, Collection<String> words) {
        for (String word : Set.copyOf(words)) {
            d.add(new StringField(field, word, Field.Store.NO));
        }
    }

    private static void key(Document d, String field, String value) {
        if (value.length() < 8000) {
            d.add(new StringField(field, value, Field.Store.NO));
        }
    }

    private static void facet(Document d, String field, String value) {
        key(d, field, value);
        counted(d, field, value);
    }

    /** A value that can be counted but not asked for. */
    private static void counted(Document d, String field, String value) {
        d.add(new SortedSetDocValuesField(field, new BytesRef(value)));
    }

    /** The place in the order of days at which a year begins. */
    static long millis(int year) {
        return LocalDate.of(year, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    }

    private static void at(Document d, LocalDate day) {
        at(d, day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private static void at(Document d, Instant at) {
        d.add(new NumericDocValuesField(Fields.AT, at.toEpochMilli()));
    }

    private static void ordinal(Document d, int ordinal) {
        d.add(new NumericDocValuesField(Fields.ORDINAL, ordinal));
    }

    private static void order(Document d, String key) {
        d.add(new SortedDocValuesField(Fields.ORDER, new BytesRef(key)));
    }
}
