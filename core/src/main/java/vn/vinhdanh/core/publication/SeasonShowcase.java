package vn.vinhdanh.core.publication;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.attachment.PublicCopies;
import vn.vinhdanh.core.bloc.BlocChanged;
import vn.vinhdanh.core.bloc.BlocDetails;
import vn.vinhdanh.core.bloc.BlocFormed;
import vn.vinhdanh.core.bloc.BlocId;
import vn.vinhdanh.core.bloc.BlocQueries;
import vn.vinhdanh.core.bloc.BlocStatus;
import vn.vinhdanh.core.bloc.PactDraft;
import vn.vinhdanh.core.bloc.PactSigned;
import vn.vinhdanh.core.campaign.CampaignChanged;
import vn.vinhdanh.core.campaign.CampaignClosed;
import vn.vinhdanh.core.campaign.CampaignDetails;
import vn.vinhdanh.core.campaign.CampaignId;
import vn.vinhdanh.core.campaign.CampaignLaunched;
import vn.vinhdanh.core.campaign.CampaignQueries;
import vn.vinhdanh.core.campaign.CampaignStatus;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.organisation.UnitSummary;
import vn.vinhdanh.core.shared.Ids;

/**
 * Keeps the public records of campaigns and blocs true: a launched campaign, a formed bloc, and what each says of the other. Reads as
 * the system: what is public does not depend on the units of the official who took the step.
 */
@Component
class SeasonShowcase {

    private final CampaignQueries campaigns;
    private final BlocQueries blocs;
    private final PublicCopies files;
    private final PublicMapper mapper;
    private final Showcase showcase;

    SeasonShowcase(
            CampaignQueries campaigns, BlocQueries blocs, PublicCopies files, PublicMapper mapper, Showcase showcase) {
        this.campaigns = campaigns;
        this.blocs = blocs;
        this.files = files;
        this.mapper = mapper;
        this.showcase = showcase;
    }

    /** Its blocs name their campaign from now on. */
    @EventListener
    void on(CampaignLaunched fact) {
        CurrentOfficial.asSystem(() -> take(fact));
    }

    private void take(CampaignLaunched fact) {
        show(fact.campaign());
        blocs.ofCampaign(fact.campaign()).forEach(this::show);
    }

    /** Campaigns that answer it show its name and launching body. */
    @EventListener
    void on(CampaignChanged fact) {
        CurrentOfficial.asSystem(() -> take(fact));
    }

    private void take(CampaignChanged fact) {
        show(fact.campaign());
        campaigns.answering(fact.campaign()).forEach(child -> show(child.id()));
    }

    @EventListener
    void on(CampaignClosed fact) {
        CurrentOfficial.asSystem(() -> take(fact));
    }

    private void take(CampaignClosed fact) {
        show(fact.campaign());
    }

    @EventListener
    void on(BlocFormed fact) {
        CurrentOfficial.asSystem(() -> take(fact));
    }

    private void take(BlocFormed fact) {
        show(fact.bloc());
        showSeason(fact.campaign());
    }

    @EventListener
    void on(BlocChanged fact) {
        CurrentOfficial.asSystem(() -> take(fact));
    }

    private void take(BlocChanged fact) {
        show(fact.bloc());
        showSeason(fact.campaign());
        var before = fact.before();
        if (before != null && !before.equals(fact.campaign())) {
            show(before);
        }
    }

    @EventListener
    void on(PactSigned fact) {
        CurrentOfficial.asSystem(() -> take(fact));
    }

    private void take(PactSigned fact) {
        show(fact.bloc());
    }

    /** Shows anew which of these are launched campaigns, and takes the others away. */
    void campaignsAgain(Set<String> slugs) {
        for (String slug : slugs) {
            var campaign = campaigns.find(slug).filter(c -> c.status() != CampaignStatus.DRAFT);
            if (campaign.isPresent()) {
                show(campaign.get().id());
            } else {
                showcase.hideShown(PublicKind.CAMPAIGN, List.of(slug));
            }
        }
    }

    /** Shows anew which of these are blocs that were formed, and takes the others away. */
    void blocsAgain(Set<String> codes) {
        for (String code : codes) {
            var id = Ids.find(code);
            var bloc = id.isEmpty()
                    ? Optional.<BlocDetails>empty()
                    : blocs.find(new BlocId(id.getAsLong())).filter(b -> b.status() != BlocStatus.FORMING);
            if (bloc.isPresent()) {
                show(bloc.get());
            } else {
                showcase.hideShown(PublicKind.BLOC, List.of(code));
            }
        }
    }

    private void showSeason(@Nullable CampaignId campaign) {
        if (campaign != null) {
            show(campaign);
        }
    }

    private void show(CampaignId id) {
        var campaign = campaigns.get(id);
        if (campaign.status() != CampaignStatus.DRAFT) {
            showcase.show(PublicKind.CAMPAIGN, campaign.slug(), record(campaign));
        }
    }

    private void show(BlocId id) {
        show(blocs.get(id));
    }

    private void show(BlocDetails bloc) {
        if (bloc.status() != BlocStatus.FORMING) {
            showcase.show(PublicKind.BLOC, bloc.code(), record(bloc));
        }
    }

    private PublicCampaign record(CampaignDetails campaign) {
        var written = campaign.written();
        return new PublicCampaign(
                campaign.slug(),
                written.name(),
                written.year(),
                written.from(),
                written.to(),
                written.level().name(),
                written.launchingBody().text(),
                written.launcherLine(),
                written.occasion(),
                written.launchedOn(),
                campaign.status().name(),
                written.grounds(),
                written.context(),
                written.theme(),
                written.objectives(),
                written.tasks(),
                campaign.parents().stream()
                        .map(p -> new PublicCampaign.Parent(
                                p.name(),
                                p.level().name(),
                                p.launchingBody(),
                                p.status() == CampaignStatus.DRAFT ? null : p.slug()))
                        .toList(),
                mapper.directives(written.directives()),
                blocs.ofCampaign(campaign.id()).stream()
                        .filter(b -> b.status() != BlocStatus.FORMING)
                        .map(BlocDetails::code)
                        .toList(),
                campaign.demo());
    }

    private PublicBloc record(BlocDetails bloc) {
        var head = bloc.head();
        var deputy = bloc.deputy();
        var pact = bloc.pact();
        return new PublicBloc(
                bloc.code(),
                bloc.year(),
                bloc.ordinal(),
                bloc.name(),
                publicSlug(bloc.campaign()),
                head == null ? "" : head.name(),
                deputy == null ? "" : deputy.name(),
                bloc.members().stream().map(UnitSummary::name).toList(),
                pact == null ? null : record(bloc, pact),
                bloc.demo());
    }

    private PublicBloc.Pact record(BlocDetails bloc, PactDraft pact) {
        return new PublicBloc.Pact(
                pact.signedOn(),
                pact.contents(),
                pact.signatories().stream().map(s -> line(bloc, s)).toList(),
                scan(bloc, pact));
    }

    /** The public copy of the scan; an earlier scan of this bloc leaves the public store in the same commit. */
    private @Nullable PublicFile scan(BlocDetails bloc, PactDraft pact) {
        var usedBy = "bloc/" + bloc.code();
        files.unpublish(usedBy);
        var sha256 = pact.scanSha256();
        if (sha256 == null) {
            return null;
        }
        return mapper.file(
                files.publishFile(sha256, "Giao ước thi đua " + bloc.year() + " khối " + bloc.ordinal(), usedBy));
    }

    /** "Unit: person, post". */
    private static String line(BlocDetails bloc, PactDraft.Signatory signatory) {
        var person = signatory.post().isEmpty() ? signatory.person() : signatory.person() + ", " + signatory.post();
        return name(bloc, signatory.unit()) + ": " + person;
    }

    private static String name(BlocDetails bloc, UnitId unit) {
        return bloc.members().stream()
                .filter(m -> m.id().equals(unit))
                .map(UnitSummary::name)
                .findFirst()
                .orElse("");
    }

    private @Nullable String publicSlug(@Nullable CampaignId id) {
        if (id == null) {
            return null;
        }
        var campaign = campaigns.get(id);
        return campaign.status() == CampaignStatus.DRAFT ? null : campaign.slug();
    }
}
