package vn.vinhdanh.demonstration;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.catalogue.Headcount;
import vn.vinhdanh.core.catalogue.InitiativeLevel;
import vn.vinhdanh.core.catalogue.Rating;
import vn.vinhdanh.core.decision.HonourHistory;
import vn.vinhdanh.core.decision.HonourInHistory;
import vn.vinhdanh.core.evidence.CompletenessRegister;
import vn.vinhdanh.core.evidence.DisciplineBook;
import vn.vinhdanh.core.evidence.DisciplineDraft;
import vn.vinhdanh.core.evidence.DisciplineForm;
import vn.vinhdanh.core.evidence.HeadcountBook;
import vn.vinhdanh.core.evidence.HeadcountDraft;
import vn.vinhdanh.core.evidence.InitiativeAuthor;
import vn.vinhdanh.core.evidence.InitiativeBook;
import vn.vinhdanh.core.evidence.InitiativeDraft;
import vn.vinhdanh.core.evidence.InitiativeKind;
import vn.vinhdanh.core.evidence.InitiativeUse;
import vn.vinhdanh.core.evidence.OutsideAgency;
import vn.vinhdanh.core.evidence.OutsideListDraft;
import vn.vinhdanh.core.evidence.OutsideLists;
import vn.vinhdanh.core.evidence.RatingBook;
import vn.vinhdanh.core.evidence.RatingDraft;
import vn.vinhdanh.core.evidence.Register;
import vn.vinhdanh.core.officefile.OfficeFile;
import vn.vinhdanh.core.officefile.ReadingProgress;
import vn.vinhdanh.core.organisation.RecipientDetails;
import vn.vinhdanh.core.organisation.RecipientFilter;
import vn.vinhdanh.core.organisation.RecipientId;
import vn.vinhdanh.core.organisation.RecipientQueries;
import vn.vinhdanh.core.shared.RecipientKind;

/**
 * What the rules need to know besides honours, made to fit the honours of the demonstration: who was Chiến sĩ thi đua cơ sở fulfilled
 * the tasks excellently that year; initiatives, certified counts, a few disciplines, one agency's list with an uncertain line.
 */
@Component
class DemoEvidence {

    private static final int PAGE = 500;
    private static final int MOST_RECIPIENTS = 4_000;
    private static final int MOST_INITIATIVES = 120;
    private static final int MOST_COUNTS = 60;
    private static final List<String> TOPICS = List.of(
            "Rút ngắn thời gian giải quyết hồ sơ một cửa cấp xã",
            "Ứng dụng bản đồ số trong quản lý đê điều",
            "Đổi mới phương pháp dạy học trải nghiệm môn Lịch sử địa phương",
            "Quy trình sàng lọc sớm bệnh không lây nhiễm tại trạm y tế",
            "Mô hình liên kết tiêu thụ nông sản qua hợp tác xã",
            "Số hóa hồ sơ người có công",
            "Giải pháp tiết kiệm điện trong trụ sở cơ quan");

    private final RecipientQueries recipients;
    private final HonourHistory history;
    private final RatingBook ratings;
    private final InitiativeBook initiatives;
    private final HeadcountBook headcounts;
    private final DisciplineBook disciplines;
    private final OutsideLists lists;
    private final CompletenessRegister completeness;
    private final DemoClock clock;
    private final SplittableRandom random = new SplittableRandom(152);
    private int initiativesMade;
    private int countsMade;

    DemoEvidence(
            RecipientQueries recipients,
            HonourHistory history,
            RatingBook ratings,
            InitiativeBook initiatives,
            HeadcountBook headcounts,
            DisciplineBook disciplines,
            OutsideLists lists,
            CompletenessRegister completeness,
            DemoClock clock) {
        this.recipients = recipients;
        this.history = history;
        this.ratings = ratings;
        this.initiatives = initiatives;
        this.headcounts = headcounts;
        this.disciplines = disciplines;
        this.lists = lists;
        this.completeness = completeness;
        this.clock = clock;
    }

    /** Enters all of it, for the years up to 2025. */
    void layOut() {
        DemoOfficials.SPECIALIST.run(() -> {
            var people = new ArrayList<RecipientDetails>();
            for (int from = 0; from < MOST_RECIPIENTS; from += PAGE) {
                var page = recipients.list(new RecipientFilter(null, null, null), from, PAGE);
                enter(page);
                page.stream()
                        .filter(r -> r.kind() == RecipientKind.PERSON)
                        .limit(20)
                        .forEach(people::add);
                if (page.size() < PAGE) {
                    break;
                }
            }
            disciplines(people);
            list(people);
            declare();
        });
        DemoOfficials.LEADER.run(() -> completeness.of(null).stream()
                .filter(declared -> !declared.holds())
                .forEach(declared -> completeness.confirm(declared.id(), declared.version())));
    }

    private void enter(List<RecipientDetails> page) {
        Map<RecipientId, List<HonourInHistory>> honours = new HashMap<>();
        for (var honour :
                history.standing(page.stream().map(RecipientDetails::id).toList())) {
            honours.computeIfAbsent(honour.recipient(), r -> new ArrayList<>()).add(honour);
        }
        var drafts = new ArrayList<RatingDraft>();
        for (RecipientDetails recipient : page) {
            if (recipient.kind() == RecipientKind.HOUSEHOLD) {
                continue;
            }
            var own = honours.getOrDefault(recipient.id(), List.of());
            int first = own.isEmpty()
                    ? 2021
                    : Math.max(2016, own.getFirst().period().to() - 2);
            for (int year = first; year <= 2025; year++) {
                drafts.add(rating(recipient, year, best(own, year)));
            }
            if (recipient.kind() == RecipientKind.PERSON) {
                initiatives(recipient, own);
            } else {
                counts(recipient, own);
            }
        }
        ratings.enterAll(drafts, "Dữ liệu minh họa");
    }

    private static @Nullable Rating best(List<HonourInHistory> honours, int year) {
        Rating best = null;
        for (HonourInHistory honour : honours) {
            if (year == honour.period().to()) {
                var rating = switch (honour.awardCode()) {
                    case "CSTDCS", "CSTDT", "TTLDXS", "CTDT", "CTDCP" -> Rating.EXCELLENT;
                    case "LDTT", "TTLDTT", "BKT" -> Rating.GOOD;
                    default -> null;
                };
                best = rating == null || (best != null && best.atLeast(rating)) ? best : rating;
            }
        }
        return best;
    }

    private RatingDraft rating(RecipientDetails of, int year, @Nullable Rating known) {
        int dice = random.nextInt(100);
        boolean leave = known == null && of.sex() == vn.vinhdanh.core.shared.Sex.FEMALE && dice == 99;
        var rating = known != null
                ? known
                : leave
                        ? null
                        : dice < 14
                                ? Rating.EXCELLENT
                                : dice < 82 ? Rating.GOOD : dice < 98 ? Rating.COMPLETED : Rating.NOT_COMPLETED;
        return new RatingDraft(of.id(), year, rating, leave, "Thông báo kết quả xếp loại năm " + year);
    }

    private void initiatives(RecipientDetails author, List<HonourInHistory> honours) {
        for (HonourInHistory honour : honours) {
            boolean province = honour.awardCode().equals("CSTDT");
            if (initiativesMade >= MOST_INITIATIVES
                    || !(province || honour.awardCode().equals("CSTDCS"))) {
                continue;
            }
            int year = honour.period().to();
            initiativesMade++;
            initiatives.enter(new InitiativeDraft(
                    TOPICS.get(random.nextInt(TOPICS.size())) + " – " + author.unitText(),
                    random.nextInt(5) == 0 ? InitiativeKind.SCIENCE_TOPIC : InitiativeKind.INITIATIVE,
                    year,
                    province ? InitiativeLevel.PROVINCE : InitiativeLevel.GRASSROOTS,
                    province ? InitiativeLevel.PROVINCE : InitiativeLevel.GRASSROOTS,
                    past(LocalDate.of(year, 11, 20)),
                    province ? "Chủ tịch UBND tỉnh Ninh Bình" : "Thủ trưởng đơn vị",
                    (100 + initiativesMade) + "/QĐ-SK",
                    author.unitText(),
                    List.of(new InitiativeAuthor(author.id(), 100)),
                    random.nextInt(3) == 0
                            ? List.of(new InitiativeUse(author.id(), honour.awardCode(), year, true))
                            : List.of()));
        }
    }

    /** Nothing is certified on a day that is still to come: in the running year that is today at the latest. */
    private LocalDate past(LocalDate day) {
        var today = LocalDate.ofInstant(clock.instant(), DemoCalendar.HERE);
        return day.isAfter(today) ? today : day;
    }

    private void counts(RecipientDetails collective, List<HonourInHistory> honours) {
        for (HonourInHistory honour : honours) {
            if (countsMade >= MOST_COUNTS || !honour.awardCode().startsWith("TTLD")) {
                continue;
            }
            countsMade++;
            int members = 12 + random.nextInt(60);
            int advanced = members * (72 + random.nextInt(25)) / 100;
            try {
                headcounts.enter(new HeadcountDraft(
                        collective.id(),
                        honour.period().to(),
                        Map.of(
                                Headcount.MEMBERS,
                                members,
                                Headcount.COMPLETED,
                                members,
                                Headcount.ADVANCED,
                                Math.max(advanced, (members * 7 + 9) / 10),
                                Headcount.FIGHTERS,
                                1 + random.nextInt(Math.max(1, members / 8)),
                                Headcount.WOMEN,
                                members * (30 + random.nextInt(50)) / 100,
                                Headcount.DISCIPLINED,
                                0),
                        "Thủ trưởng " + collective.unitText(),
                        past(LocalDate.of(honour.period().to(), 12, 10))));
            } catch (vn.vinhdanh.core.evidence.EvidenceProblem.YearTaken twice) {
                countsMade--;
            }
        }
    }

    private void disciplines(List<RecipientDetails> people) {
        for (int i = 0; i < Math.min(4, people.size() / 8); i++) {
            var from = LocalDate.of(2022 + i, 3 + i, 10);
            disciplines.enter(new DisciplineDraft(
                    people.get(i * 7 + 3).id(),
                    i % 2 == 0 ? DisciplineForm.REPRIMAND : DisciplineForm.WARNING,
                    from,
                    from.plusMonths(12),
                    (20 + i) + "/QĐ-KL"));
        }
    }

    /** One certain line, one of the right name without a unit, one of nobody. */
    private void list(List<RecipientDetails> people) {
        if (people.size() < 12) {
            return;
        }
        var certain = people.get(9);
        var uncertain = people.get(11);
        var csv = "STT,Họ và tên,Đối tượng,Đơn vị công tác,Nội dung vi phạm\n"
                + "1,\"" + certain.name() + "\",Cá nhân,\"" + certain.unitText()
                + "\",Vi phạm nồng độ cồn (dữ liệu minh họa)\n"
                + "2,\"" + uncertain.name()
                + "\",Cá nhân,\"Cơ quan khác\",Vi phạm trật tự xây dựng (dữ liệu minh họa)\n"
                + "3,\"Đoàn Minh Họa Thử\",Cá nhân,\"Xã thử\",Gây rối trật tự công cộng (dữ liệu minh họa)\n";
        try {
            var upload = OfficeFile.of(
                    "danh-sach-cong-an-2025.csv", new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
            lists.take(
                    new OutsideListDraft(
                            OutsideAgency.POLICE,
                            "Công an tỉnh Ninh Bình",
                            "412/CAT-XDPT",
                            LocalDate.of(2025, 12, 5),
                            2025),
                    lists.read(upload, ReadingProgress.toTheEnd()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void declare() {
        declare(2016, 2025, Register.STATE_HONOURS, Register.GOVERNMENT_HONOURS, Register.PROVINCE_HONOURS);
        declare(2019, 2025, Register.GRASSROOTS_HONOURS, Register.RATINGS, Register.INITIATIVES);
        declare(2021, 2025, Register.DISCIPLINES, Register.PROCEEDINGS);
    }

    private void declare(int from, int to, Register... registers) {
        for (Register register : registers) {
            for (int year = from; year <= to; year++) {
                completeness.declare(register, year, null);
            }
        }
    }
}
