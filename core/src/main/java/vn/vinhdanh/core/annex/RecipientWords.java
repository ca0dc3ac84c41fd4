package vn.vinhdanh.core.annex;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.officefile.FileLine;
import vn.vinhdanh.core.shared.AchievementPeriod;
import vn.vinhdanh.core.shared.CommendationKind;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.shared.Sex;
import vn.vinhdanh.core.shared.SubjectClass;
import vn.vinhdanh.core.shared.VietnameseText;

/** Reads one recipient out of a line: salutation, name, post, unit and what else the cells say. */
final class RecipientWords {

    private RecipientWords() {}

    /** The text of a cell, empty where a formula failed. */
    static String clean(String cell) {
        return FileLine.isFormulaError(cell) ? "" : cell;
    }

    /**
     * What the group lines above a row say.
     *
     * @param award empty when they name none
     * @param place row number of the line that names the award
     * @param unit whose people follow; empty when they name none
     */
    record Group(@Nullable RecipientKind kind, String award, int place, String unit) {}

    static AnnexRow row(int index, FileLine line, RowPositions at, Group group, AnnexTitle title) {
        var broken = new ArrayList<String>();
        for (int c = 0; c < line.cells().size(); c++) {
            if (at.mapped(c) && FileLine.isFormulaError(line.cell(c))) {
                broken.add(FileLine.letter(c));
            }
        }
        var name = at.nameOf(line);
        var salutation = clean(line.cell(at.salutation));
        var kindCell = clean(line.cell(at.kind));
        RecipientKind kind = TitleWords.kindCell(kindCell);
        if (kind == null && (kindCell.isEmpty() || TitleWords.commendation(kindCell) != null)) {
            kind = group.kind();
        }
        var own = VietnameseText.fold(name);
        boolean household = own.startsWith("ho gia dinh")
                || own.startsWith("ho ong")
                || own.startsWith("ho ba")
                || own.startsWith("dai dien ho ")
                || own.startsWith("gia dinh ");
        if (kind == null && household) {
            kind = RecipientKind.HOUSEHOLD;
        } else if (household && kindCell.isEmpty() && kind != RecipientKind.HOUSEHOLD) {
            kind = null; // "Hộ ông …" among persons or collectives: asked
        }
        if (salutation.isEmpty() && kind != RecipientKind.HOUSEHOLD) {
            var written = WrittenName.of(name);
            salutation = written.salutation();
            name = written.name();
        }
        Sex sex = sex(salutation, sexCell(line, at));
        var post = clean(line.cell(at.post));
        var unit = clean(line.cell(at.unit));
        if (at.both >= 0) {
            var both = PostAndUnit.of(clean(line.cell(at.both)));
            post = both.post();
            unit = both.unit();
        } else if (at.unit < 0 && post.indexOf(',') >= 0) {
            var both = PostAndUnit.of(post);
            post = both.post();
            unit = both.unit();
        }
        if (at.unit < 0 && unit.isEmpty()) {
            unit = group.unit();
        }
        if (kind == RecipientKind.COLLECTIVE
                && kindCell.isEmpty()
                && (PersonWords.speakForOne(salutation, post, name) || PersonWords.maybeName(name))) {
            kind = null; // the group says one thing and the row another: asked
        } else if (kind != null
                && kind != RecipientKind.COLLECTIVE
                && kindCell.isEmpty()
                && !household
                && salutation.isEmpty()
                && (post.isEmpty() ? PersonWords.isUnit(name) : kind == RecipientKind.HOUSEHOLD)) {
            kind = null; // the same the other way round
        } else if (kind == null
                && !household
                && kindCell.isEmpty()
                && (!salutation.isEmpty() || (!post.isEmpty() && at.post >= 0))) {
            kind = RecipientKind.PERSON;
        }
        var achievement = clean(line.cell(at.achievement));
        CommendationKind commendation = TitleWords.commendation(clean(line.cell(at.commendation)));
        if (commendation == null && TitleWords.kindCell(kindCell) == null) {
            commendation = TitleWords.commendation(kindCell);
        }
        var award = at.awardOf(line);
        var above = group.award().isEmpty() ? title.award() : group.award();
        boolean besides = !award.isEmpty() && !above.isEmpty();
        award = award.isEmpty() ? above : award;
        var period = period(line, at, achievement, award, title);
        return new AnnexRow(
                index,
                line.number(),
                line.table(),
                kind,
                salutation,
                name,
                post,
                unit,
                award,
                besides ? above : "",
                besides && !group.award().isEmpty() ? group.place() : 0,
                achievement,
                period,
                commendation,
                sex,
                subjectClass(clean(line.cell(at.subject))),
                List.copyOf(broken),
                at.columns);
    }

    /**
     * The years of its own column, else of its achievement, else of its award or the title; null when one of them is not understood, or
     * is none that the list can be of without a question.
     */
    private static @Nullable AchievementPeriod period(
            FileLine line, RowPositions at, String achievement, String award, AnnexTitle title) {
        var schoolYear = clean(line.cell(at.schoolYear));
        if (!schoolYear.isEmpty()) {
            return PeriodWords.schoolCell(schoolYear);
        }
        var all = title.period();
        var cell = clean(line.cell(at.period));
        if (!cell.isEmpty()) {
            var own = PeriodWords.cell(cell);
            // a year after those of the title may be the one in which it is proposed or given
            return own != null && all != null && own.to() > all.to() ? null : own;
        }
        var stated = PeriodWords.achieved(achievement);
        if (!stated.isStated()) {
            if (all != null && stated.isBeside(all)) {
                return null;
            }
            // "Lao động tiên tiến năm 2023" may be given for that year, or be one that somebody has
            var named = PeriodWords.in(award);
            boolean differ =
                    named.isStated() ? !Objects.equals(all, named.period()) : all != null && named.isBeside(all);
            if (all != null || !named.isStated()) {
                return differ ? null : all;
            }
            stated = named;
        }
        var period = stated.period();
        var decided = title.decidedOn();
        int year = decided != null ? decided.getYear() : all != null ? all.to() : 0;
        return period != null && year > 0 && PeriodWords.isFarFrom(year, period) ? null : period;
    }

    /** What the column of the sex says, or which of the two columns is filled. */
    private static String sexCell(FileLine line, RowPositions at) {
        boolean male = marked(line.cell(at.male));
        boolean female = marked(line.cell(at.female));
        return male == female ? clean(line.cell(at.sex)) : male ? "nam" : "nữ";
    }

    private static boolean marked(String cell) {
        var text = clean(cell);
        return !text.isEmpty() && !text.equals("0") && !text.equals("-");
    }

    private static @Nullable Sex sex(String salutation, String cell) {
        var words = VietnameseText.fold(cell);
        if (words.equals("nam")) {
            return Sex.MALE;
        }
        if (words.equals("nu")) {
            return Sex.FEMALE;
        }
        boolean man = false;
        boolean woman = false;
        for (String word : salutation.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
            man |= word.equals("ông");
            woman |= word.equals("bà");
        }
        return man == woman ? null : man ? Sex.MALE : Sex.FEMALE;
    }

    /** The class of subject that a cell names in the words of the statistics forms, or null. */
    static @Nullable SubjectClass subjectClass(String cell) {
        var words = VietnameseText.fold(cell);
        if (words.isEmpty()) {
            return null;
        }
        if (words.startsWith("lanh dao cap bo") || words.startsWith("lanh dao cap tinh")) {
            return SubjectClass.PROVINCIAL_LEADER;
        }
        if (words.startsWith("lanh dao cap vu")
                || words.startsWith("lanh dao cap so")
                || words.startsWith("lanh dao so")) {
            return SubjectClass.DEPARTMENT_LEADER;
        }
        if (words.startsWith("doanh nhan")) {
            return SubjectClass.ENTREPRENEUR;
        }
        if (words.startsWith("cac cap lanh dao")
                || words.startsWith("lanh dao tu pho phong")
                || words.equals("lanh dao khac")) {
            return SubjectClass.OTHER_LEADER;
        }
        if (words.startsWith("nguoi truc tiep") || words.startsWith("truc tiep")) {
            return SubjectClass.DIRECT_WORKER;
        }
        if (words.startsWith("co quan dang") || words.startsWith("to chuc chinh tri")) {
            return SubjectClass.PARTY_OR_MASS_ORGANISATION;
        }
        if (words.startsWith("co quan trung uong")) {
            return SubjectClass.CENTRAL_BODY;
        }
        if (words.startsWith("co quan hanh chinh")) {
            return SubjectClass.ADMINISTRATIVE_BODY;
        }
        if (words.startsWith("don vi su nghiep")) {
            return SubjectClass.PUBLIC_SERVICE_UNIT;
        }
        if (words.startsWith("doanh nghiep")) {
            return SubjectClass.ENTERPRISE;
        }
        if (words.startsWith("hop tac xa")) {
            return SubjectClass.COOPERATIVE;
        }
        if (words.startsWith("ho gia dinh")) {
            return SubjectClass.HOUSEHOLD;
        }
        return words.startsWith("doi tuong khac") ? SubjectClass.OTHER : null;
    }
}
