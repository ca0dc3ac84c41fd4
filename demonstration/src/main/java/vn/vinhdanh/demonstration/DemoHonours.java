package vn.vinhdanh.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.catalogue.AwardCatalogue;
import vn.vinhdanh.core.catalogue.AwardRevisionId;
import vn.vinhdanh.core.catalogue.AwardSummary;
import vn.vinhdanh.core.decision.HonourDraft;
import vn.vinhdanh.core.organisation.UnitKind;
import vn.vinhdanh.core.shared.AchievementPeriod;
import vn.vinhdanh.core.shared.CommendationKind;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.shared.Sex;
import vn.vinhdanh.core.shared.SubjectClass;
import vn.vinhdanh.demonstration.DemoCareers.Due;
import vn.vinhdanh.demonstration.DemoDecisionPlan.Slot;
import vn.vinhdanh.demonstration.DemoUnits.DemoUnit;

/** Whom a decision of the plan honours, for what, with which award. */
@Component
class DemoHonours {

    private static final List<String> OUTSIDE = List.of(
            "Công ty TNHH Sen Đồng Minh Họa",
            "Hợp tác xã Nông sản sạch Minh Họa",
            "Quỹ Khuyến học dòng họ Minh Họa",
            "Câu lạc bộ Thiện nguyện Minh Họa",
            "Nghiệp đoàn Xích lô du lịch Minh Họa");

    private final DemoUnits units;
    private final DemoPeople people;
    private final AwardCatalogue catalogue;
    private final Achievements achievements = new Achievements();
    private final Map<String, Featured> featured = new HashMap<>();
    private final Map<LocalDate, Map<String, AwardSummary>> awards = new HashMap<>();
    private int groups;

    DemoHonours(DemoUnits units, DemoPeople people, AwardCatalogue catalogue) {
        this.units = units;
        this.people = people;
        this.catalogue = catalogue;
        DemoTable.rows("featured.csv")
                .forEach(row -> featured.put(
                        row.get(0),
                        new Featured(
                                row.get(1),
                                row.get(2).equals("M") ? Sex.MALE : Sex.FEMALE,
                                row.get(3),
                                row.get(4),
                                row.get(5),
                                CommendationKind.valueOf(row.get(6)),
                                Integer.parseInt(row.get(9)),
                                row.get(10))));
    }

    /** Someone of whom an exemplar article tells. */
    private record Featured(
            String name,
            Sex sex,
            String post,
            String unit,
            String award,
            CommendationKind kind,
            int year,
            String achievement) {}

    /** The list of a decision: first those of whom an article tells, then those whose career it is part of, then all others. */
    List<HonourDraft> of(DemoDecisionPlan plan, List<Due> due, RandomGenerator random) {
        var day = plan.on();
        var drafts = new ArrayList<HonourDraft>();
        for (var key : plan.featured()) {
            drafts.add(featured(key, day, plan));
        }
        for (var one : due) {
            drafts.add(career(one, plan, random));
        }
        for (var slot : plan.slots()) {
            var among = units.find(day, slot.among());
            if (among.isEmpty() || slot.count() == 0) {
                continue;
            }
            var award = award(slot.award(), day);
            var used = new HashSet<String>();
            for (int i = 0; i < slot.count(); i++) {
                drafts.add(
                        switch (slot.recipient()) {
                            case PERSON -> person(slot, award, among.get(random.nextInt(among.size())), random);
                            case COLLECTIVE -> collective(slot, award, among, used, random);
                            case HOUSEHOLD -> household(slot, award, among, random);
                        });
            }
        }
        return drafts;
    }

    private HonourDraft featured(String key, LocalDate day, DemoDecisionPlan plan) {
        var one = featured.get(key);
        if (one == null) {
            throw new IllegalStateException("demo/featured.csv has no row " + key);
        }
        var unit = units.on(units.get(one.unit), day);
        var school = plan.slots().getFirst().period();
        return new HonourDraft(
                RecipientKind.PERSON,
                one.sex == Sex.MALE ? "Ông" : "Bà",
                one.name,
                null,
                one.post,
                unit.name(),
                units.id(unit.code()),
                award(one.award, day).revision(),
                one.achievement,
                school.schoolYear() ? school : AchievementPeriod.year(one.year),
                one.kind,
                one.sex,
                SubjectClass.DIRECT_WORKER);
    }

    private HonourDraft career(Due due, DemoDecisionPlan plan, RandomGenerator random) {
        var career = due.career();
        var unit = units.on(career.home, plan.on());
        var year = plan.careerYear();
        int achievement = Math.abs(year == null ? plan.on().getYear() - 1 : year);
        var text = text(unit.field(), CommendationKind.MERIT, RecipientKind.PERSON, random);
        return new HonourDraft(
                RecipientKind.PERSON,
                career.person.salutation(),
                career.person.name(),
                career.recipient,
                career.person.post().name(),
                unit.name(),
                units.id(unit.code()),
                award(due.award(), plan.on()).revision(),
                due.award().equals("CSTDT")
                        ? text
                                + "; ba năm liên tục đạt Chiến sĩ thi đua cơ sở, có sáng kiến được công nhận phạm vi tỉnh"
                        : text,
                year != null && year < 0
                        ? new AchievementPeriod(achievement, achievement + 1, true)
                        : AchievementPeriod.year(achievement),
                CommendationKind.MERIT,
                career.person.sex(),
                career.person.post().subjectClass());
    }

    private HonourDraft person(Slot slot, AwardSummary award, DemoUnit unit, RandomGenerator random) {
        var person = people.someone(unit, random);
        return new HonourDraft(
                RecipientKind.PERSON,
                person.salutation(),
                person.name(),
                null,
                person.post().name(),
                unit.name(),
                units.id(unit.code()),
                award.revision(),
                text(unit.field(), slot.kind(), RecipientKind.PERSON, random),
                slot.period(),
                slot.kind(),
                person.sex(),
                person.post().subjectClass());
    }

    private HonourDraft collective(
            Slot slot, AwardSummary award, List<DemoUnit> among, Set<String> used, RandomGenerator random) {
        var unit = among.get(random.nextInt(among.size()));
        boolean whole = wholeUnits(slot.award()) || random.nextInt(3) == 0;
        for (int i = 0; whole && i < 40 && !used.add(unit.code()); i++) {
            unit = among.get(random.nextInt(among.size()));
        }
        var within = DemoPeople.groupsIn(unit);
        if (!whole && ++groups % 24 == 0) {
            return outside(slot, award, random);
        }
        return new HonourDraft(
                RecipientKind.COLLECTIVE,
                "",
                whole ? unit.name() : within.get(random.nextInt(within.size())),
                null,
                "",
                whole ? "" : unit.name(),
                units.id(unit.code()),
                award.revision(),
                slot.award().equals("CTDT")
                        ? "Dẫn đầu phong trào thi đua của khối; "
                                + lowered(text(unit.field(), CommendationKind.MERIT, RecipientKind.COLLECTIVE, random))
                        : text(unit.field(), slot.kind(), RecipientKind.COLLECTIVE, random),
                slot.period(),
                slot.kind(),
                null,
                subjectClass(unit.kind()));
    }

    /** A body that the directory does not have, as there always are some: a small company, a cooperative, a foundation. */
    private HonourDraft outside(Slot slot, AwardSummary award, RandomGenerator random) {
        return new HonourDraft(
                RecipientKind.COLLECTIVE,
                "",
                OUTSIDE.get(groups / 24 % OUTSIDE.size()),
                null,
                "",
                "",
                null,
                award.revision(),
                text("ENTERPRISE", slot.kind(), RecipientKind.COLLECTIVE, random),
                slot.period(),
                slot.kind(),
                null,
                SubjectClass.ENTERPRISE);
    }

    private static boolean wholeUnits(String award) {
        return award.equals("CTDT") || award.equals("CTDCP") || award.startsWith("HCLD") || award.equals("BKTTG");
    }

    private HonourDraft household(Slot slot, AwardSummary award, List<DemoUnit> among, RandomGenerator random) {
        var communes = among.stream().filter(u -> u.kind() == UnitKind.COMMUNE).toList();
        var unit = communes.isEmpty()
                ? among.get(random.nextInt(among.size()))
                : communes.get(random.nextInt(communes.size()));
        var sex = random.nextBoolean() ? Sex.MALE : Sex.FEMALE;
        return new HonourDraft(
                RecipientKind.HOUSEHOLD,
                "",
                (sex == Sex.MALE ? "Hộ ông " : "Hộ bà ") + people.name(sex, random),
                null,
                "",
                unit.name(),
                units.id(unit.code()),
                award.revision(),
                text(unit.field(), slot.kind(), RecipientKind.HOUSEHOLD, random),
                slot.period(),
                slot.kind(),
                null,
                SubjectClass.HOUSEHOLD);
    }

    private String text(String field, CommendationKind kind, RecipientKind recipient, RandomGenerator random) {
        return achievements
                .next(field, kind, recipient, random)
                .or(() -> achievements.next(field, CommendationKind.MERIT, recipient, random))
                .orElse("Hoàn thành xuất sắc nhiệm vụ được giao");
    }

    private static String lowered(String text) {
        return Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }

    private static SubjectClass subjectClass(UnitKind kind) {
        return switch (kind) {
            case SCHOOL, HEALTH_FACILITY -> SubjectClass.PUBLIC_SERVICE_UNIT;
            case ENTERPRISE -> SubjectClass.ENTERPRISE;
            case PARTY_OR_MASS_ORGANISATION -> SubjectClass.PARTY_OR_MASS_ORGANISATION;
            case CENTRAL_BODY -> SubjectClass.CENTRAL_BODY;
            case DEPARTMENT, DISTRICT, COMMUNE, PROVINCE -> SubjectClass.ADMINISTRATIVE_BODY;
            default -> SubjectClass.OTHER;
        };
    }

    /** Names of the awards in force on that day, by revision. */
    Map<AwardRevisionId, String> awardNames(LocalDate day) {
        var names = new HashMap<AwardRevisionId, String>();
        inForce(day).values().forEach(a -> names.put(a.revision(), a.nameVi()));
        return names;
    }

    private AwardSummary award(String code, LocalDate day) {
        var award = inForce(day).get(code);
        if (award == null) {
            throw new IllegalStateException("The catalogue has no " + code + " on " + day);
        }
        return award;
    }

    private Map<String, AwardSummary> inForce(LocalDate day) {
        return awards.computeIfAbsent(day, on -> {
            var map = new HashMap<String, AwardSummary>();
            DemoOfficials.SPECIALIST.does(() -> catalogue.on(on)).forEach(a -> map.put(a.code(), a));
            return map;
        });
    }
}
