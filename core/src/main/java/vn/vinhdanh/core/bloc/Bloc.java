package vn.vinhdanh.core.bloc;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.campaign.CampaignId;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.InvalidInput;

/** An emulation bloc (khối thi đua) of one year. */
@Entity
class Bloc {

    @Id
    private long id;

    private int year;
    private int ordinal;
    private String name;
    private @Nullable Long campaignId;

    @Enumerated(EnumType.STRING)
    private BlocStatus status;

    /** Without an order column on purpose: a changed list is deleted and written anew, so that keys never collide half-way. */
    @ElementCollection
    @CollectionTable(name = "bloc_member", joinColumns = @JoinColumn(name = "bloc_id"))
    @OrderBy("ordinal")
    private List<Member> members = new ArrayList<>();

    private @Nullable LocalDate pactSignedOn;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 64)
    private @Nullable String pactScanSha256;

    @ElementCollection
    @CollectionTable(name = "bloc_pact_content", joinColumns = @JoinColumn(name = "bloc_id"))
    @OrderColumn(name = "ordinal")
    @Column(name = "content")
    private List<String> pactContents = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "bloc_signatory", joinColumns = @JoinColumn(name = "bloc_id"))
    @OrderColumn(name = "ordinal")
    private List<PactSignatory> signatories = new ArrayList<>();

    private boolean demo;

    /** Null until the first save, by which Spring Data knows a new bloc. */
    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected Bloc() {}

    @SuppressWarnings("NullAway.Init")
    Bloc(long id, BlocDraft draft) {
        if (draft.year() < 1945 || draft.year() > 2100) {
            throw new InvalidInput("year", "problem.bloc.year", String.valueOf(draft.year()));
        }
        this.id = id;
        this.year = draft.year();
        this.status = BlocStatus.FORMING;
        compose(draft);
    }

    /** Puts it together anew; the year stays. */
    void compose(BlocDraft draft) {
        if (draft.ordinal() < 1 || draft.ordinal() > 99) {
            throw new InvalidInput("ordinal", "problem.bloc.ordinal");
        }
        ordinal = draft.ordinal();
        name = InvalidInput.required("name", draft.name(), 300);
        var campaign = draft.campaign();
        campaignId = campaign == null ? null : campaign.value();
        demo = draft.demo();
        seat(draft);
        if (status != BlocStatus.FORMING) {
            requireFormed();
        }
    }

    private void seat(BlocDraft draft) {
        var head = draft.head();
        var deputy = draft.deputy();
        var units = new LinkedHashSet<>(draft.members());
        if ((head != null && !units.contains(head))
                || (deputy != null && (!units.contains(deputy) || deputy.equals(head)))) {
            throw new BlocProblem.SeatNotMember();
        }
        var now = new ArrayList<Member>();
        for (UnitId unit : units) {
            var seat = unit.equals(head) ? BlocSeat.HEAD : unit.equals(deputy) ? BlocSeat.DEPUTY : null;
            now.add(new Member(unit.value(), year, now.size(), seat));
        }
        if (!sameAs(now)) {
            members = now;
        }
    }

    private boolean sameAs(List<Member> now) {
        if (now.size() != members.size()) {
            return false;
        }
        for (int i = 0; i < now.size(); i++) {
            if (now.get(i).unitId() != members.get(i).unitId()
                    || now.get(i).seat() != members.get(i).seat()) {
                return false;
            }
        }
        return true;
    }

    /** Declares it formed: from now on public. */
    void form() {
        move(BlocStatus.FORMED);
        requireFormed();
    }

    /** Records the signed pact. */
    void sign(PactDraft pact, LocalDate today) {
        move(BlocStatus.PACT_SIGNED);
        requireFormed();
        write(pact, today);
    }

    /** Corrects what was recorded of a signed pact. */
    void correctPact(PactDraft pact, LocalDate today) {
        if (status != BlocStatus.PACT_SIGNED) {
            throw new BlocProblem.IllegalMove(name);
        }
        write(pact, today);
    }

    private void write(PactDraft pact, LocalDate today) {
        if (pact.signedOn().isAfter(today)) {
            throw new InvalidInput("signedOn", "problem.bloc.signed-later");
        }
        var contents = pact.contents().stream()
                .map(line -> InvalidInput.optional("contents", line, 2000))
                .filter(line -> !line.isEmpty())
                .toList();
        if (contents.isEmpty()) {
            throw new InvalidInput("contents", "problem.shared.required");
        }
        if (contents.size() > 50) {
            throw new InvalidInput("contents", "problem.bloc.too-many", 50);
        }
        if (pact.signatories().isEmpty()) {
            throw new InvalidInput("signatories", "problem.shared.required");
        }
        for (PactDraft.Signatory signatory : pact.signatories()) {
            if (members.stream().noneMatch(m -> m.unitId() == signatory.unit().value())) {
                throw new BlocProblem.SignatoryNotMember(signatory.person());
            }
        }
        pactSignedOn = pact.signedOn();
        pactScanSha256 = pact.scanSha256();
        pactContents.clear();
        pactContents.addAll(contents);
        signatories.clear();
        pact.signatories().forEach(s -> signatories.add(new PactSignatory(s)));
    }

    private void move(BlocStatus next) {
        if (!status.canBecome(next)) {
            throw new BlocProblem.IllegalMove(name);
        }
        status = next;
    }

    void requireFormed() {
        if (head().isEmpty() || members.size() < 2) {
            throw new BlocProblem.TooFew(name);
        }
    }

    long id() {
        return id;
    }

    String code() {
        return Ids.code(id);
    }

    int year() {
        return year;
    }

    int ordinal() {
        return ordinal;
    }

    String name() {
        return name;
    }

    @Nullable
    CampaignId campaign() {
        var campaign = campaignId;
        return campaign == null ? null : new CampaignId(campaign);
    }

    BlocStatus status() {
        return status;
    }

    List<Member> members() {
        return members;
    }

    Optional<Member> head() {
        return members.stream().filter(m -> m.seat() == BlocSeat.HEAD).findFirst();
    }

    Optional<Member> deputy() {
        return members.stream().filter(m -> m.seat() == BlocSeat.DEPUTY).findFirst();
    }

    /** The members for whom nobody has signed yet. */
    List<Member> unsigned() {
        return members.stream()
                .filter(m -> signatories.stream().noneMatch(s -> s.unitId() == m.unitId()))
                .toList();
    }

    /** Ids of the units for which somebody signed. */
    List<Long> signedUnits() {
        return signatories.stream().map(PactSignatory::unitId).distinct().toList();
    }

    @Nullable
    LocalDate signedOn() {
        return pactSignedOn;
    }

    @Nullable
    PactDraft pact() {
        var signed = pactSignedOn;
        return signed == null
                ? null
                : new PactDraft(
                        signed,
                        pactContents,
                        signatories.stream().map(PactSignatory::record).toList(),
                        pactScanSha256);
    }

    boolean demo() {
        return demo;
    }

    int version() {
        var saved = version;
        return saved == null ? 0 : saved;
    }
}
