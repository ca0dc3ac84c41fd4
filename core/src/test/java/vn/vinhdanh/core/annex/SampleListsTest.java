package vn.vinhdanh.core.annex;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.vinhdanh.core.catalogue.AuthorityLevel;
import vn.vinhdanh.core.shared.AchievementPeriod;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.shared.Sex;
import vn.vinhdanh.core.shared.SubjectClass;

/** {@link Understanding}: the three lists of the field, as they lie. */
class SampleListsTest {

    @Test
    void excelListWithGroupsIsReadRowByRow() {
        var list = Samples.read(Samples.upload(Samples.DECISION_9087));

        assertThat(list.rows()).hasSize(59);
        assertThat(list.rows().stream().collect(Collectors.groupingBy(AnnexRow::kind, Collectors.counting())))
                .containsEntry(RecipientKind.COLLECTIVE, 12L)
                .containsEntry(RecipientKind.PERSON, 44L)
                .containsEntry(RecipientKind.HOUSEHOLD, 3L);
        assertThat(list.unread()).isEmpty();
        var title = list.title();
        assertThat(title.number()).isEqualTo("9087");
        assertThat(title.symbol()).isEqualTo("QĐ-UBND");
        assertThat(title.decidedOn()).isEqualTo(LocalDate.of(2021, 1, 18));
        assertThat(title.authority()).isEqualTo("Chủ tịch UBND tỉnh Ninh Bình");
        assertThat(title.level()).isEqualTo(AuthorityLevel.PROVINCE_CHAIRMAN);
        assertThat(title.period()).isEqualTo(AchievementPeriod.year(2020));
        assertThat(title.award()).isEmpty();
        assertThat(title.kind()).isNull();
        assertThat(List.of(title.collectives(), title.persons(), title.households()))
                .containsExactly(12, 44, 3);
        assertThat(title.demo()).isTrue();
        var first = list.rows().getFirst();
        assertThat(first.place()).isEqualTo(10);
        assertThat(first.name()).isEqualTo("Hội Nông dân tỉnh");
        assertThat(first.award()).isEqualTo("Cờ thi đua của UBND tỉnh");
        var person = list.rows().get(12);
        assertThat(person.salutation()).isEqualTo("Ông");
        assertThat(person.name()).isEqualTo("Lý Duy Kiên");
        assertThat(person.sex()).isEqualTo(Sex.MALE);
        assertThat(person.post()).isEqualTo("Giáo viên");
        assertThat(person.unit()).isEqualTo("Trường THPT Kim Sơn B");
        assertThat(person.period()).isEqualTo(AchievementPeriod.year(2020));
        assertThat(person.commendation()).isNull();
        assertThat(person.subjectClass()).isNull();
        var household = list.rows().getLast();
        assertThat(household.name()).isEqualTo("Hộ bà Quách Thị Tuyết");
        assertThat(household.salutation()).isEmpty();
        assertThat(household.sex()).isNull();
        assertThat(household.place()).isEqualTo(74);
    }

    @Test
    void wordListTakesItsAwardFromItsTitle() {
        var list = Samples.read(Samples.upload(Samples.DECISION_9088));

        assertThat(list.rows()).hasSize(30);
        assertThat(list.rows().stream().filter(r -> r.kind() == RecipientKind.COLLECTIVE))
                .hasSize(4);
        assertThat(list.rows().stream().filter(r -> r.kind() == RecipientKind.PERSON))
                .hasSize(26);
        assertThat(list.title().number()).isEqualTo("9088");
        assertThat(list.title().decidedOn()).isEqualTo(LocalDate.of(2021, 1, 20));
        assertThat(list.title().authority()).isEqualTo("Chủ tịch UBND tỉnh Ninh Bình");
        assertThat(list.title().award()).isEqualToIgnoringCase("Bằng khen của Chủ tịch UBND tỉnh");
        assertThat(list.title().period()).isNull();
        var person = list.rows().get(4);
        assertThat(person.award()).isEqualToIgnoringCase("Bằng khen của Chủ tịch UBND tỉnh");
        assertThat(person.table()).isEqualTo(1);
        assertThat(person.place()).isEqualTo(8);
        assertThat(person.name()).isEqualTo("Lê Thành Khoa");
        assertThat(person.post()).isEqualTo("Bác sĩ");
        assertThat(person.unit()).isEqualTo("Bệnh viện Đa khoa tỉnh");
        assertThat(person.period()).isEqualTo(new AchievementPeriod(2016, 2020, false));
        assertThat(list.rows().get(6).period()).isNull();
    }

    @Test
    void filledTemplateIsReadWithoutItsHelperSheetsAndFailedFormulas() {
        var list = Samples.read(Samples.upload(Samples.TEMPLATE_FILLED));

        assertThat(list.table().sheet()).isEqualTo("file nhận");
        assertThat(list.rows()).hasSize(42);
        assertThat(list.rows()).allSatisfy(r -> assertThat(r.broken()).isEmpty());
        assertThat(list.title().number()).isNull();
        assertThat(list.title().decidedOn()).isNull();
        assertThat(list.rows().stream().filter(r -> r.kind() == RecipientKind.COLLECTIVE))
                .hasSize(2);
        var officer = list.rows().get(9);
        assertThat(officer.salutation()).isEqualTo("Thượng tá");
        assertThat(officer.name()).isEqualTo("Huỳnh Đức Hải");
        assertThat(officer.sex()).isNull();
        assertThat(officer.subjectClass()).isEqualTo(SubjectClass.DIRECT_WORKER);
        assertThat(list.rows().get(8).award()).isEqualTo("Bằng khen");
        assertThat(list.rows().getLast().subjectClass()).isEqualTo(SubjectClass.ADMINISTRATIVE_BODY);
    }

    @Test
    void emptyTemplateHasNoRecipients() {
        assertThat(Samples.read(Samples.upload(Samples.TEMPLATE_EMPTY)).rows()).isEmpty();
    }
}
