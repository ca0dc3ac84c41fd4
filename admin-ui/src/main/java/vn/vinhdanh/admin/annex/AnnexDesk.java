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
import vn.vinhdanh.core.annex.RowAnswer;
import vn.vinhdanh.core.catalogue.AuthorityLevel;
import vn.vinhdanh.core.catalogue.AwardRevisionId;
import vn.vinhdanh.core.shared.AchievementPeriod;
import vn.vinhdanh.core.shared.CommendationKind;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.shared.SubjectClass;

/** What lies on the desk while a list is brought in: the file as read and the answers as typed so far. */
final class AnnexDesk implements Serializable {

    private static final long serialVersionUID = 1L;

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
