package vn.vinhdanh.admin.annex;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.annex.AnnexAnswers;
import vn.vinhdanh.core.annex.AnnexDocument;
import vn.vinhdanh.core.annex.AnnexProblem;
import vn.vinhdanh.core.annex.RowAnswer;
import vn.vinhdanh.core.campaign.CampaignId;
import vn.vinhdanh.core.catalogue.AuthorityLevel;
import vn.vinhdanh.core.catalogue.AwardRevisionId;
import vn.vinhdanh.core.organisation.RecipientSummary;
import vn.vinhdanh.core.shared.AchievementPeriod;
import vn.vinhdanh.core.shared.CommendationKind;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.shared.SubjectClass;

/** What lies on the desk while a list is brought in: the file as read and the answers as typed so far. */
final class AnnexDesk implements Serializable {

    private static final long serialVersionUID = 1L;
    static final String NAMESAKE = "problem.annex.namesake-in-register";

    private transient AnnexDocument document;
    String number = "";
    String symbol = "";

    @Nullable
    LocalDate decidedOn;

    @Nullable
    AuthorityLevel level;

    String authority = "";
    String title = "";
    String signer = "";
    String signerPost = "";

    @Nullable
    LocalDate ceremonyOn;

    transient @Nullable CampaignId campaign;
    transient @Nullable AchievementPeriod period;

    @Nullable
    RecipientKind recipientKind;

    @Nullable
    String achievement;

    boolean sexNotKnown;
    final transient Map<String, AwardRevisionId> awards = new HashMap<>();
    final transient Map<String, CommendationKind> commendations = new HashMap<>();
    final transient Map<RecipientKind, SubjectClass> subjectClasses = new HashMap<>();
    final transient Set<RecipientKind> subjectClassNotKnown = new HashSet<>();
    final transient Set<String> confirmed = new HashSet<>();
    final transient Map<Integer, RowAnswer> rows = new HashMap<>();

    /** By index of the line, whom of the register the official recognised. */
    final transient Map<Integer, RecipientSummary> recognised = new HashMap<>();

    /** Which rows were looked at last, null for all, and the name that was looked for. */
    PreviewRows.@Nullable Show show;

    /** Key of the kind of warning whose rows were looked at last; null for every kind. */
    @Nullable
    String warning;

    String search = "";

    AnnexDesk(AnnexDocument document) {
        this.document = document;
        var title = AnnexAnswers.of(document.title());
        number = title.number();
        symbol = title.symbol();
        decidedOn = title.decidedOn();
        level = title.level();
        authority = title.authority();
        this.title = title.title();
    }

    AnnexDocument document() {
        return document;
    }

    /** The same file read in another way: answers about rows and wordings no longer fit, those about the decision stay. */
    void document(AnnexDocument other) {
        document = other;
        rows.clear();
        recognised.clear();
        show = null;
        warning = null;
        search = "";
        confirmed.clear();
        awards.clear();
        commendations.clear();
        var said = AnnexAnswers.of(other.title());
        number = number.isBlank() ? said.number() : number;
        symbol = symbol.isBlank() ? said.symbol() : symbol;
        decidedOn = decidedOn == null ? said.decidedOn() : decidedOn;
        level = level == null ? said.level() : level;
        authority = authority.isBlank() ? said.authority() : authority;
        title = title.isBlank() ? said.title() : title;
    }

    /** Whether nothing is left to confirm about a warning: it was confirmed, or the namesake recognised. */
    boolean settled(AnnexProblem warning) {
        return confirmed.contains(warning.group())
                || (recognised.containsKey(warning.line()) && warning.key().equals(NAMESAKE));
    }

    /** Says who of the register a row is, or with null that it is a new recipient. */
    void recognise(int line, @Nullable RecipientSummary same) {
        var before = rows.getOrDefault(line, RowAnswer.asListed());
        if (same == null) {
            recognised.remove(line);
            rows.put(line, before.of(null));
        } else {
            recognised.put(line, same);
            rows.put(line, before.of(same.id()));
        }
    }

    AnnexAnswers answers() {
        return new AnnexAnswers(
                number.strip(),
                symbol.strip(),
                decidedOn,
                level,
                authority.strip(),
                title.strip(),
                signer.strip(),
                signerPost.strip(),
                ceremonyOn,
                campaign,
                period,
                recipientKind,
                achievement,
                Map.copyOf(awards),
                Map.copyOf(commendations),
                Map.copyOf(subjectClasses),
                Set.copyOf(subjectClassNotKnown),
                sexNotKnown,
                Set.copyOf(confirmed),
                Map.copyOf(rows));
    }
}
