package vn.vinhdanh.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.catalogue.AuthorityLevel;
import vn.vinhdanh.core.organisation.UnitKind;
import vn.vinhdanh.demonstration.DemoPeople.Person;
import vn.vinhdanh.demonstration.DemoUnits.DemoUnit;

/**
 * People who are honoured again and again, year after year, as the law builds one title on the other: Lao động tiên tiến, then
 * Chiến sĩ thi đua cơ sở; after two of these in a row Bằng khen of the province, after three Chiến sĩ thi đua cấp tỉnh.
 */
@Component
class DemoCareers {

    private static final LocalDate BEGINNING = LocalDate.of(2020, 1, 2);

    private final List<Career> careers = new ArrayList<>();
    private final DemoUnits units;

    DemoCareers(DemoUnits units, DemoPeople people) {
        this.units = units;
        var random = new SplittableRandom(2020);
        var homes = units.find(
                BEGINNING,
                u -> u.kind() == UnitKind.SCHOOL
                        || u.kind() == UnitKind.HEALTH_FACILITY
                        || u.kind() == UnitKind.DISTRICT
                        || DemoAuthority.decides(u));
        for (int i = 0; i < 96; i++) {
            var home = homes.get(i % homes.size());
            careers.add(new Career(home, people.someone(home, random), 2019 + random.nextInt(4)));
        }
    }

    /** One career; the recipient is known after the first honour. */
    static final class Career {
        final DemoUnit home;
        final Person person;
        final int start;

        @Nullable
        Long recipient;

        private Career(DemoUnit home, Person person, int start) {
            this.home = home;
            this.person = person;
            this.start = start;
        }

        /** The award of that achievement year by the body's own head, or null. */
        private @Nullable String grassroots(int year) {
            return switch (year - start) {
                case 0, 4 -> "LDTT";
                case 1, 2, 3, 5, 6 -> "CSTDCS";
                default -> null;
            };
        }

        /** The award of that achievement year by the province, or null. */
        private @Nullable String provincial(int year) {
            return switch (year - start) {
                case 2 -> "BKT";
                case 3 -> "CSTDT";
                default -> null;
            };
        }
    }

    /** A career's honour in a decision. */
    record Due(Career career, String award) {}

    /** Whose honour of an achievement year falls into that decision. */
    List<Due> due(DemoDecisionPlan plan) {
        var year = plan.careerYear();
        if (year == null) {
            return List.of();
        }
        boolean schools = year < 0;
        int achievement = Math.abs(year);
        var due = new ArrayList<Due>();
        for (var career : careers) {
            boolean bySchoolYear = career.home.parent().startsWith("so-gddt")
                    || career.home.code().startsWith("so-gddt");
            if (bySchoolYear != schools) {
                continue;
            }
            var home = units.on(career.home, plan.on());
            if (!home.existedOn(plan.on())) {
                continue;
            }
            var authority = plan.authority();
            var award = authority.level() == AuthorityLevel.PROVINCE_CHAIRMAN
                    ? career.provincial(achievement)
                    : belongs(home, authority) ? career.grassroots(achievement) : null;
            if (award != null) {
                due.add(new Due(career, award));
            }
        }
        return due;
    }

    private static boolean belongs(DemoUnit home, DemoAuthority authority) {
        var unit = authority.unit();
        return unit != null && (home.code().equals(unit.code()) || home.parent().equals(unit.code()));
    }
}
