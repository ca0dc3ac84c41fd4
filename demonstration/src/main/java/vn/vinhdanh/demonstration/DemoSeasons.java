package vn.vinhdanh.demonstration;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.attachment.Attachments;
import vn.vinhdanh.core.bloc.BlocDraft;
import vn.vinhdanh.core.bloc.BlocFormation;
import vn.vinhdanh.core.bloc.BlocQueries;
import vn.vinhdanh.core.bloc.PactDraft;
import vn.vinhdanh.core.bloc.PactSigning;
import vn.vinhdanh.core.campaign.CampaignEntry;
import vn.vinhdanh.core.campaign.CampaignId;
import vn.vinhdanh.core.campaign.CampaignLaunch;
import vn.vinhdanh.core.campaign.CampaignLevel;
import vn.vinhdanh.core.campaign.CampaignMethod;
import vn.vinhdanh.core.campaign.CampaignQueries;
import vn.vinhdanh.core.campaign.CampaignStatus;
import vn.vinhdanh.core.campaign.CampaignWritten;
import vn.vinhdanh.core.campaign.LaunchingBody;
import vn.vinhdanh.core.campaign.LinkedDirective;
import vn.vinhdanh.demonstration.DemoUnits.DemoUnit;

/** The seasons of 2021 to 2026: campaigns launched and summed up, blocs formed each year, pacts signed, some of 2026 not yet. */
@Component
class DemoSeasons {

    /** The day the platform was taken into use, in the story: what was launched before is entered then. */
    private static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 2);

    private static final int FIRST_SEASON = 2021;
    private static final int LAST_SEASON = 2026;

    private final DemoUnits units;
    private final DemoPeople people;
    private final CampaignEntry entry;
    private final CampaignLaunch launch;
    private final CampaignQueries campaigns;
    private final BlocFormation formation;
    private final PactSigning signing;
    private final BlocQueries blocs;
    private final Attachments attachments;
    private final DemoPaper paper = new DemoPaper();
    private final Map<String, CampaignId> ids = new HashMap<>();

    DemoSeasons(
            DemoUnits units,
            DemoPeople people,
            CampaignEntry entry,
            CampaignLaunch launch,
            CampaignQueries campaigns,
            BlocFormation formation,
            PactSigning signing,
            BlocQueries blocs,
            Attachments attachments) {
        this.units = units;
        this.people = people;
        this.entry = entry;
        this.launch = launch;
        this.campaigns = campaigns;
        this.formation = formation;
        this.signing = signing;
        this.blocs = blocs;
        this.attachments = attachments;
    }

    /** Tells when each of them is launched and closed, each bloc formed and each pact signed. */
    void tell(BiConsumer<Instant, Runnable> events) {
        DemoTable.rows("campaigns.csv").forEach(row -> {
            var on = LocalDate.parse(row.get(10));
            var at = on.isBefore(FIRST_DAY)
                    ? DemoCalendar.at(FIRST_DAY, LocalTime.of(9, 0))
                    : DemoCalendar.at(on, LocalTime.of(11, 30));
            events.accept(at, () -> launch(row, on));
            var last = LocalDate.parse(row.get(3));
            if (last.isBefore(LocalDate.of(LAST_SEASON, 1, 1))) {
                events.accept(DemoCalendar.at(last.plusDays(12), LocalTime.of(16, 0)), () -> close(row.get(0)));
            }
        });
        for (int year = FIRST_SEASON; year <= LAST_SEASON; year++) {
            int season = year;
            var launched = LocalDate.parse(DemoTable.rows("campaigns.csv")
                    .filter(row -> row.get(0).equals(season(season)))
                    .findFirst()
                    .orElseThrow()
                    .get(10));
            DemoTable.rows("blocs.csv")
                    .filter(row -> Integer.parseInt(row.get(0)) <= season && season <= Integer.parseInt(row.get(1)))
                    .forEach(row -> bloc(events, row, season, launched));
        }
    }

    private static String season(int year) {
        return "phong-trao-thi-dua-yeu-nuoc-nam-" + year;
    }

    /** The movement of every year is regular, all others have a theme. */
    private static CampaignMethod method(String slug) {
        return slug.startsWith("phong-trao-thi-dua-yeu-nuoc-nam-") ? CampaignMethod.REGULAR : CampaignMethod.THEMATIC;
    }

    private void launch(List<String> row, LocalDate on) {
        var unit = row.get(6);
        var id = DemoOfficials.SPECIALIST.does(() -> entry.saveDraft(
                row.get(0),
                new CampaignWritten(
                        row.get(18),
                        Integer.parseInt(row.get(1)),
                        LocalDate.parse(row.get(2)),
                        LocalDate.parse(row.get(3)),
                        CampaignLevel.valueOf(row.get(4)),
                        method(row.get(0)),
                        new LaunchingBody(unit.isEmpty() ? null : units.id(unit), row.get(5)),
                        row.get(7),
                        list(row.get(8)),
                        row.get(9),
                        on,
                        row.get(13),
                        row.get(14),
                        row.get(12),
                        row.get(15),
                        list(row.get(16)),
                        list(row.get(11)).stream().map(this::id).toList(),
                        list(row.get(17)).stream()
                                .map(text -> text.split("#"))
                                .map(cells -> new LinkedDirective(cells[0], cells[1], cells[2]))
                                .toList()),
                true));
        ids.put(row.get(0), id);
        DemoOfficials.SPECIALIST.run(() -> launch.handOver(id, campaigns.get(id).version()));
        DemoOfficials.LEADER.run(() -> launch.launch(id, campaigns.get(id).version()));
    }

    private CampaignId id(String slug) {
        var id = ids.get(slug);
        if (id == null) {
            throw new IllegalStateException("demo/campaigns.csv names " + slug + " before it is launched");
        }
        return id;
    }

    private void close(String slug) {
        var id = id(slug);
        DemoOfficials.SPECIALIST.run(() -> {
            var campaign = campaigns.get(id);
            if (campaign.status() == CampaignStatus.LAUNCHED) {
                launch.close(id, campaign.version());
            }
        });
    }

    private static List<String> list(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split("\\|"));
    }

    private void bloc(BiConsumer<Instant, Runnable> events, List<String> row, int year, LocalDate launched) {
        int ordinal = Integer.parseInt(row.get(2));
        var middle = LocalDate.of(year, 1, 31);
        var members = new ArrayList<DemoUnit>();
        for (var code : row.get(4).split("\\|")) {
            members.add(units.get(code));
        }
        int first = (year + ordinal) % members.size();
        var head = members.get(first);
        var deputy = members.get((first + 1) % members.size());
        var known = new HashMap<String, vn.vinhdanh.core.bloc.BlocId>();
        events.accept(DemoCalendar.at(launched, LocalTime.of(13, 30 + ordinal)), () -> {
            var id = DemoOfficials.SPECIALIST.does(() -> formation.open(new BlocDraft(
                    year,
                    ordinal,
                    row.get(3),
                    id(season(year)),
                    units.id(head.code()),
                    units.id(deputy.code()),
                    members.stream().map(m -> units.id(m.code())).toList(),
                    true)));
            known.put("id", id);
            DemoOfficials.SPECIALIST.run(() -> formation.form(id, blocs.get(id).version()));
        });
        // In 2021 all blocs signed before the delegates of the conference; later each at its own meeting, some of 2026
        // not yet
        if (year == LAST_SEASON && ordinal % 4 == 0) {
            return;
        }
        var day = year == FIRST_SEASON ? launched : DemoCalendar.workingDay(launched.plusDays(7 + ordinal * 3L));
        events.accept(
                DemoCalendar.at(day, year == FIRST_SEASON ? LocalTime.of(15, ordinal) : LocalTime.of(16, 40)), () -> {
                    var id = known.get("id");
                    if (id == null) {
                        throw new IllegalStateException("The bloc " + row.get(3) + " signs before it is formed");
                    }
                    sign(id, year, ordinal, row.get(3), members, day);
                });
    }

    private void sign(
            vn.vinhdanh.core.bloc.BlocId id,
            int year,
            int ordinal,
            String name,
            List<DemoUnit> members,
            LocalDate day) {
        var contents = contents(year, ordinal);
        var signatories = new ArrayList<PactDraft.Signatory>();
        for (var member : members) {
            if (member.existedOn(day)) {
                var leader = people.leader(member, year);
                signatories.add(new PactDraft.Signatory(
                        units.id(member.code()), leader.salutation() + " " + leader.name(), leader.post()));
            }
        }
        DemoOfficials.SPECIALIST.run(() -> {
            String scan = null;
            if (year == FIRST_SEASON || year == LAST_SEASON) {
                var pdf = paper.pact(
                        "KHỐI THI ĐUA SỐ " + ordinal,
                        "GIAO ƯỚC THI ĐUA NĂM " + year,
                        name,
                        day,
                        contents,
                        signatories.stream()
                                .map(s -> s.person() + ", " + s.post())
                                .toList());
                scan = attachments
                        .store(
                                "giao-uoc-%d-khoi-%d.pdf".formatted(year, ordinal),
                                new ByteArrayInputStream(pdf),
                                Attachments.PDF,
                                5_000_000)
                        .sha256();
            }
            signing.sign(id, blocs.get(id).version(), new PactDraft(day, contents, signatories, scan));
        });
    }

    private static List<String> contents(int year, int ordinal) {
        var contents = new ArrayList<String>();
        contents.add("Hoàn thành và hoàn thành vượt mức các chỉ tiêu, nhiệm vụ được giao năm " + year);
        contents.add(
                year < 2025
                        ? "Từ %d%% hồ sơ thủ tục hành chính trở lên được giải quyết trước và đúng hạn"
                                .formatted(94 + ordinal % 5)
                        : "Từ %d%% hồ sơ được giải quyết trước và đúng hạn; mở rộng dịch vụ công trực tuyến toàn trình"
                                .formatted(96 + ordinal % 3));
        contents.add("Mỗi đơn vị thành viên có ít nhất %d sáng kiến hoặc cách làm mới được áp dụng"
                .formatted(1 + ordinal % 3));
        contents.add("Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh; xây dựng văn hóa công sở");
        contents.add("Tham gia phong trào xây dựng nông thôn mới, đô thị văn minh và vì người nghèo");
        contents.add("Phát hiện, biểu dương ít nhất %d gương người tốt, việc tốt, ưu tiên người trực tiếp lao động"
                .formatted(3 + ordinal % 4));
        contents.add("Tự chấm điểm, kiểm tra chéo công khai, khách quan; gửi kết quả đúng thời hạn");
        return contents;
    }
}
