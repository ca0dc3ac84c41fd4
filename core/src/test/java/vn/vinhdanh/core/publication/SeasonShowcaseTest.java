package vn.vinhdanh.core.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vinhdanh.core.testing.Officials.asAdministrator;
import static vn.vinhdanh.core.testing.Officials.asLeader;
import static vn.vinhdanh.core.testing.Officials.asSpecialist;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import vn.vinhdanh.core.attachment.Attachments;
import vn.vinhdanh.core.bloc.BlocDraft;
import vn.vinhdanh.core.bloc.BlocFormation;
import vn.vinhdanh.core.bloc.BlocId;
import vn.vinhdanh.core.bloc.BlocQueries;
import vn.vinhdanh.core.bloc.PactDraft;
import vn.vinhdanh.core.bloc.PactSigning;
import vn.vinhdanh.core.campaign.CampaignEntry;
import vn.vinhdanh.core.campaign.CampaignId;
import vn.vinhdanh.core.campaign.CampaignLaunch;
import vn.vinhdanh.core.campaign.CampaignLevel;
import vn.vinhdanh.core.campaign.CampaignQueries;
import vn.vinhdanh.core.campaign.CampaignWritten;
import vn.vinhdanh.core.campaign.LaunchingBody;
import vn.vinhdanh.core.campaign.LinkedDirective;
import vn.vinhdanh.core.organisation.UnitDirectory;
import vn.vinhdanh.core.organisation.UnitDraft;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.organisation.UnitKind;
import vn.vinhdanh.core.shared.DatabaseRole;
import vn.vinhdanh.core.testing.CoreTest;
import vn.vinhdanh.core.testing.TestDatabase;

/** What the portal's own database user sees of campaigns and blocs. */
@CoreTest
class SeasonShowcaseTest {

    private final ShowcaseReader portal = new ShowcaseReader(
            TestDatabase.shared().as(DatabaseRole.PORTAL), TestDatabase.shared().schemas());
    private final CampaignEntry entry;
    private final CampaignLaunch launch;
    private final CampaignQueries campaigns;
    private final BlocFormation formation;
    private final PactSigning signing;
    private final BlocQueries blocs;
    private final UnitDirectory directory;
    private final Attachments attachments;
    private final JsonMapper json;

    SeasonShowcaseTest(
            CampaignEntry entry,
            CampaignLaunch launch,
            CampaignQueries campaigns,
            BlocFormation formation,
            PactSigning signing,
            BlocQueries blocs,
            UnitDirectory directory,
            Attachments attachments,
            JsonMapper json) {
        this.entry = entry;
        this.launch = launch;
        this.campaigns = campaigns;
        this.formation = formation;
        this.signing = signing;
        this.blocs = blocs;
        this.directory = directory;
        this.attachments = attachments;
        this.json = json;
    }

    @Test
    void aDraftIsNotPublic() {
        var id = save("Dự thảo kín", 1971, CampaignLevel.PROVINCE);

        assertThat(campaign(slug(id))).isEmpty();
    }

    @Test
    void aLaunchedCampaignIsPublicWithItsParentsAndDirectives() {
        var parent = save("Doanh nghiệp hội nhập và phát triển", 1972, CampaignLevel.CENTRAL);
        launch(parent);
        var id = save("Phong trào của tỉnh", 1972, CampaignLevel.PROVINCE, parent);
        launch(id);

        assertThat(campaign(slug(id))).hasValueSatisfying(c -> {
            assertThat(c.name()).isEqualTo("Phong trào của tỉnh");
            assertThat(c.status()).isEqualTo("LAUNCHED");
            assertThat(c.launchedBy()).isEqualTo("Bà Lê Thị Mẫu, Chủ tịch Ủy ban nhân dân tỉnh, Chủ tịch Hội đồng");
            assertThat(c.launchedOn()).isEqualTo(LocalDate.of(1972, 1, 18));
            assertThat(c.tasks()).containsExactly("Nhiệm vụ một", "Nhiệm vụ hai");
            assertThat(c.parents())
                    .containsExactly(new PublicCampaign.Parent(
                            "Doanh nghiệp hội nhập và phát triển", "CENTRAL", "Thủ tướng Chính phủ", slug(parent)));
            assertThat(c.directives())
                    .containsExactly(new PublicCampaign.Directive("05-CT/TW", "Học tập và làm theo", "Bộ Chính trị"));
            assertThat(c.demo()).isTrue();
        });
    }

    @Test
    void aChangedParentIsRenamedOnThePagesThatNameIt() {
        var parent = save("Tên lúc đầu", 1973, CampaignLevel.CENTRAL);
        launch(parent);
        var id = save("Hưởng ứng", 1973, CampaignLevel.PROVINCE, parent);
        launch(id);

        asSpecialist(() -> {
            entry.edit(parent, campaigns.get(parent).version(), draft("Tên về sau", 1973, CampaignLevel.CENTRAL));
            return null;
        });

        assertThat(campaign(slug(id)))
                .hasValueSatisfying(c -> assertThat(c.parents())
                        .extracting(PublicCampaign.Parent::name)
                        .containsExactly("Tên về sau"));
    }

    @Test
    void aClosedCampaignStaysPublic() {
        var id = save("Đã tổng kết", 1974, CampaignLevel.PROVINCE);
        launch(id);
        asSpecialist(() -> {
            launch.close(id, campaigns.get(id).version());
            return null;
        });

        assertThat(campaign(slug(id)))
                .hasValueSatisfying(c -> assertThat(c.status()).isEqualTo("CLOSED"));
    }

    @Test
    void aBlocIsPublicOnceFormedAndItsPactOnceSigned() {
        var season = save("Mùa thi đua", 1975, CampaignLevel.PROVINCE);
        var head = unit("Sở Nội vụ 1975");
        var other = unit("Sở Tài chính 1975");
        var bloc = open(1975, 3, season, head, other);
        var code = asSpecialist(() -> blocs.get(bloc)).code();
        assertThat(bloc(code)).isEmpty();

        form(bloc);
        assertThat(bloc(code)).hasValueSatisfying(b -> {
            assertThat(b.ordinal()).isEqualTo(3);
            assertThat(b.campaignSlug()).as("of a draft").isNull();
            assertThat(b.head()).isEqualTo("Sở Nội vụ 1975");
            assertThat(b.members()).containsExactly("Sở Nội vụ 1975", "Sở Tài chính 1975");
            assertThat(b.pact()).isNull();
        });

        launch(season);
        assertThat(bloc(code))
                .hasValueSatisfying(b -> assertThat(b.campaignSlug()).isEqualTo(slug(season)));
        assertThat(campaign(slug(season)))
                .hasValueSatisfying(c -> assertThat(c.blocCodes()).containsExactly(code));

        asSpecialist(() -> {
            signing.sign(
                    bloc,
                    blocs.get(bloc).version(),
                    new PactDraft(
                            LocalDate.of(1975, 1, 18),
                            List.of("Hoàn thành nhiệm vụ"),
                            List.of(new PactDraft.Signatory(head, "Bà Lê Thị Mẫu", "Giám đốc")),
                            null));
            return null;
        });
        assertThat(bloc(code))
                .hasValueSatisfying(b -> assertThat(b.pact()).isNotNull().satisfies(p -> {
                    assertThat(p.signedOn()).isEqualTo(LocalDate.of(1975, 1, 18));
                    assertThat(p.signatories()).containsExactly("Sở Nội vụ 1975: Bà Lê Thị Mẫu, Giám đốc");
                }));
    }

    @Test
    void theScanOfAPactIsAPublicFileUntilAnotherTakesItsPlace() {
        var head = unit("Sở A 1978");
        var other = unit("Sở B 1978");
        var bloc = open(1978, 2, null, head, other);
        form(bloc);
        var code = asSpecialist(() -> blocs.get(bloc)).code();

        asSpecialist(() -> {
            signing.sign(bloc, blocs.get(bloc).version(), pact(head, scan("lần một")));
            return null;
        });
        var first = bloc(code).orElseThrow().pact().scan();
        assertThat(first.name()).isEqualTo("giao-uoc-thi-dua-1978-khoi-2.pdf");
        assertThat(first.mediaType()).isEqualTo("application/pdf");

        asSpecialist(() -> {
            signing.correct(bloc, blocs.get(bloc).version(), pact(head, scan("lần hai")));
            return null;
        });
        assertThat(bloc(code).orElseThrow().pact().scan().sha256()).isNotEqualTo(first.sha256());
    }

    @Test
    void bothCampaignsKnowWhenABlocMoves() {
        var before = save("Mùa trước", 1976, CampaignLevel.PROVINCE);
        var after = save("Mùa sau", 1976, CampaignLevel.PROVINCE);
        launch(before);
        launch(after);
        var head = unit("Sở A 1976");
        var other = unit("Sở B 1976");
        var bloc = open(1976, 1, before, head, other);
        form(bloc);
        var code = asSpecialist(() -> blocs.get(bloc)).code();

        asSpecialist(() -> {
            formation.change(
                    bloc,
                    blocs.get(bloc).version(),
                    new BlocDraft(1976, 1, "Khối", after, head, null, List.of(head, other), true));
            return null;
        });

        assertThat(campaign(slug(before)))
                .hasValueSatisfying(c -> assertThat(c.blocCodes()).isEmpty());
        assertThat(campaign(slug(after)))
                .hasValueSatisfying(c -> assertThat(c.blocCodes()).containsExactly(code));
    }

    @Test
    void followersLearnOfEveryChange() {
        var head = portal.head().seq();
        var id = save("Theo dõi", 1977, CampaignLevel.PROVINCE);
        launch(id);

        assertThat(portal.feed(head, 100).entries()).extracting(FeedEntry::code).contains(slug(id));
    }

    private String scan(String content) {
        var bytes = ("%PDF-1.7\n% " + content + "\n1 0 obj\n").getBytes(StandardCharsets.UTF_8);
        return attachments
                .store("giao-uoc.pdf", new ByteArrayInputStream(bytes), Attachments.PDF, 1_000_000)
                .sha256();
    }

    private static PactDraft pact(UnitId signer, String scan) {
        return new PactDraft(
                LocalDate.of(1978, 1, 18),
                List.of("Hoàn thành nhiệm vụ"),
                List.of(new PactDraft.Signatory(signer, "Bà Lê Thị Mẫu", "Giám đốc")),
                scan);
    }

    private Optional<PublicCampaign> campaign(String slug) {
        return portal.find(PublicKind.CAMPAIGN, slug).map(r -> json.readValue(r.body(), PublicCampaign.class));
    }

    private Optional<PublicBloc> bloc(String code) {
        return portal.find(PublicKind.BLOC, code).map(r -> json.readValue(r.body(), PublicBloc.class));
    }

    private String slug(CampaignId id) {
        return asSpecialist(() -> campaigns.get(id)).slug();
    }

    private CampaignId save(String name, int year, CampaignLevel level, CampaignId... parents) {
        return asSpecialist(() -> entry.saveDraft(null, draft(name, year, level, parents), true));
    }

    private static CampaignWritten draft(String name, int year, CampaignLevel level, CampaignId... parents) {
        return new CampaignWritten(
                name,
                year,
                LocalDate.of(year, 1, 1),
                LocalDate.of(year, 12, 31),
                level,
                null,
                new LaunchingBody(
                        null, level == CampaignLevel.CENTRAL ? "Thủ tướng Chính phủ" : "Ủy ban nhân dân tỉnh"),
                "Bà Lê Thị Mẫu",
                List.of("Chủ tịch Ủy ban nhân dân tỉnh", "Chủ tịch Hội đồng"),
                "Hội nghị thường kỳ",
                LocalDate.of(year, 1, 18),
                "Căn cứ",
                "Bối cảnh",
                "Kỷ cương, trách nhiệm",
                "Mục tiêu",
                List.of("Nhiệm vụ một", "Nhiệm vụ hai"),
                List.of(parents),
                List.of(new LinkedDirective("05-CT/TW", "Học tập và làm theo", "Bộ Chính trị")));
    }

    private void launch(CampaignId id) {
        asLeader(() -> {
            launch.launch(id, campaigns.get(id).version());
            return null;
        });
    }

    private UnitId unit(String name) {
        return asAdministrator(() -> directory.enter(
                new UnitDraft(null, name, UnitKind.DEPARTMENT, null, LocalDate.of(1945, 9, 2), null, List.of(), true)));
    }

    private BlocId open(int year, int ordinal, @Nullable CampaignId campaign, UnitId head, UnitId other) {
        return asSpecialist(() ->
                formation.open(new BlocDraft(year, ordinal, "Khối", campaign, head, null, List.of(head, other), true)));
    }

    private void form(BlocId id) {
        asSpecialist(() -> {
            formation.form(id, blocs.get(id).version());
            return null;
        });
    }
}
