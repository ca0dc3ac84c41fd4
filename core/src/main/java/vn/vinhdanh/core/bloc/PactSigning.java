package vn.vinhdanh.core.bloc;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.ledger.Changes;
import vn.vinhdanh.core.shared.InvalidInput;
import vn.vinhdanh.core.shared.StaleData;

/** Records the pacts (giao ước thi đua) that blocs signed. */
@Service
@Transactional
@PreAuthorize("hasAnyAuthority('MANAGE_BLOCS', 'SYSTEM')")
public class PactSigning {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final BlocSaving saving;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PactSigning(BlocSaving saving, ApplicationEventPublisher events, Clock clock) {
        this.saving = saving;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Records that a formed bloc signed its pact.
     *
     * @param version as the bloc was read
     * @throws InvalidInput when contents or signatories are missing, or the date is still to come
     * @throws BlocProblem when the bloc is not formed, has signed already, or somebody signed for a unit outside it
     * @throws StaleData when somebody saved the bloc meanwhile
     */
    public void sign(BlocId id, int version, PactDraft pact) {
        var bloc = saving.load(id, version);
        bloc.sign(pact, today());
        saving.save(bloc, "bloc.pact-signed");
        events.publishEvent(new PactSigned(id));
    }

    /**
     * Corrects or completes what was recorded of a signed pact: a signature that came later, the scan.
     *
     * @param version as the bloc was read
     * @throws InvalidInput when contents or signatories are missing, or the date is still to come
     * @throws BlocProblem when no pact is signed yet, or somebody signed for a unit outside the bloc
     * @throws StaleData when somebody saved the bloc meanwhile
     */
    public void correct(BlocId id, int version, PactDraft pact) {
        var bloc = saving.load(id, version);
        var before = written(bloc.pact());
        bloc.correctPact(pact, today());
        saving.save(bloc, "bloc.pact-corrected", Changes.between(before, written(bloc.pact())));
        events.publishEvent(new BlocChanged(id, bloc.campaign(), bloc.campaign()));
    }

    private static Map<String, @Nullable Object> written(@Nullable PactDraft pact) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        if (pact != null) {
            fields.put("signedOn", pact.signedOn());
            fields.put("contents", List.copyOf(pact.contents()));
            fields.put(
                    "signatories",
                    pact.signatories().stream()
                            .map(s -> s.post().isEmpty() ? s.person() : s.person() + ", " + s.post())
                            .toList());
            fields.put("scan", pact.scanSha256());
        }
        return fields;
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(ZONE));
    }
}
