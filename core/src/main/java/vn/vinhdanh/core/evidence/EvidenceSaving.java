package vn.vinhdanh.core.evidence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.ledger.Act;
import vn.vinhdanh.core.ledger.Ledger;
import vn.vinhdanh.core.organisation.RecipientDetails;
import vn.vinhdanh.core.organisation.RecipientId;
import vn.vinhdanh.core.organisation.RecipientQueries;
import vn.vinhdanh.core.organisation.RecipientRegister;
import vn.vinhdanh.core.shared.DomainProblem;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.InvalidInput;
import vn.vinhdanh.core.shared.NotFound;
import vn.vinhdanh.core.shared.PastDay;
import vn.vinhdanh.core.shared.StaleData;

/** Loads and saves what is kept here, so that every step refuses lost updates and foreign units, and is on the audit before and after. */
@Component
class EvidenceSaving {

    private final EntityManager entityManager;
    private final RecipientQueries recipients;
    private final RecipientRegister register;
    private final Ledger ledger;
    private final Clock clock;

    EvidenceSaving(
            EntityManager entityManager,
            RecipientQueries recipients,
            RecipientRegister register,
            Ledger ledger,
            Clock clock) {
        this.entityManager = entityManager;
        this.recipients = recipients;
        this.register = register;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** @throws InvalidInput when the day of something that happened lies ahead */
    void requirePast(String field, @Nullable LocalDate day) {
        PastDay.require(field, day, clock);
    }

    /**
     * A recipient of the official's units, about whom something may be written.
     *
     * @throws NotFound when there is none in the official's units
     * @throws EvidenceProblem.Joined when it was joined to another; until the end of the step nobody joins it
     */
    RecipientDetails recipient(RecipientId id) {
        var recipient = recipients.get(id);
        if (!id.equals(register.standing(List.of(id)).get(id))) {
            throw new EvidenceProblem.Joined(recipient.name());
        }
        return recipient;
    }

    /** @throws NotFound when one of them is none of the official's units */
    void requireMine(Collection<RecipientId> ids) {
        var mine = recipients.get(ids);
        ids.stream().filter(id -> !mine.containsKey(id)).findFirst().ifPresent(id -> {
            throw new NotFound("recipient " + id.value());
        });
    }

    <T extends Kept<?>> T load(Class<T> type, EvidenceId id, int version) {
        T kept = entityManager.find(type, id.value());
        if (kept == null) {
            throw new NotFound(type.getSimpleName() + " " + id.value());
        }
        if (kept.version() != version) {
            throw new StaleData();
        }
        return kept;
    }

    /** @param taken what a key of the database that is taken means */
    EvidenceId enter(Kept<?> kept, String kind, DomainProblem taken) {
        entityManager.persist(kept);
        flush(taken);
        record(kept, kind, "entered", null, kept.said());
        return new EvidenceId(kept.id());
    }

    /** @param before what it said before the change */
    void change(Kept<?> kept, String kind, Object before, DomainProblem taken) {
        flush(taken);
        record(kept, kind, "changed", before, kept.said());
    }

    void remove(Kept<?> kept, String kind) {
        var before = kept.said();
        entityManager.remove(kept);
        flush(new EvidenceProblem.RestedOn());
        record(kept, kind, "removed", before, null);
    }

    private void flush(DomainProblem taken) {
        try {
            entityManager.flush();
        } catch (OptimisticLockException e) {
            throw new StaleData();
        } catch (ConstraintViolationException e) {
            throw taken;
        }
    }

    private void record(Kept<?> kept, String kind, String what, @Nullable Object before, @Nullable Object after) {
        Map<String, Object> detail = new HashMap<>();
        if (before != null) {
            detail.put("before", before);
        }
        if (after != null) {
            detail.put("after", after);
        }
        ledger.record(new Act("evidence." + kind + "-" + what, kind, Ids.code(kept.id()), detail));
    }
}
