package vn.vinhdanh.admin.eligibility;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.eligibility.Survey;
import vn.vinhdanh.core.eligibility.SurveyRow;

/** The answer of a survey as a workbook, with what was asked above it. */
final class SurveyFile {

    private SurveyFile() {}

    static byte[] of(Survey survey, RemarkWords words) {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "VinhDanh", "1.0")) {
            var sheet = book.newWorksheet(Words.say("survey.sheet"));
            var ask = survey.ask();
            sheet.value(0, 0, Words.say("survey.title"));
            sheet.style(0, 0).bold().fontSize(14).set();
            sheet.value(
                    1,
                    0,
                    Words.say(
                            "survey.asked",
                            RemarkWords.name(survey.award()),
                            String.valueOf(ask.year()),
                            Words.word(ask.kind()),
                            Words.date(ask.receivedOn()),
                            survey.award().legalBasis(),
                            Words.number(survey.rows().size())));
            String[] heads = {
                "survey.ordinal",
                "survey.name",
                "survey.kind",
                "survey.unit",
                "survey.outcome",
                "survey.measured",
                "survey.lacks",
                "survey.preferred"
            };
            for (int i = 0; i < heads.length; i++) {
                sheet.value(3, i, Words.say(heads[i]));
                sheet.style(3, i).bold().borderStyle("thin").set();
            }
            int line = 4;
            for (SurveyRow row : survey.rows()) {
                sheet.value(line, 0, line - 3);
                sheet.value(line, 1, row.name());
                sheet.value(line, 2, Words.word(row.kind()));
                sheet.value(line, 3, row.unit());
                sheet.value(line, 4, Words.word(row.outcome()));
                sheet.value(line, 5, Words.word(row.measured()));
                sheet.value(line, 6, words.say(row.lacks()));
                sheet.value(line, 7, row.preferredAmongEquals() ? Words.say("survey.yes") : "");
                line++;
            }
            sheet.width(0, 6);
            sheet.width(1, 28);
            sheet.width(2, 14);
            sheet.width(3, 34);
            sheet.width(4, 18);
            sheet.width(5, 18);
            sheet.width(6, 90);
            sheet.width(7, 14);
            sheet.freezePane(0, 4);
            if (!survey.caps().isEmpty()) {
                caps(book, survey.caps());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A second sheet: how many of each unit the law of then gave the title to. */
    private static void caps(Workbook book, List<Survey.UnitCap> caps) {
        var sheet = book.newWorksheet(
                Words.say("survey.cap.sheet", Words.number(caps.getFirst().percent())));
        String[] heads = {
            "survey.unit",
            "survey.cap.advanced",
            "survey.cap.most",
            "survey.cap.may",
            "survey.cap.given",
            "survey.cap.exceeded"
        };
        for (int i = 0; i < heads.length; i++) {
            sheet.value(0, i, Words.say(heads[i]));
            sheet.style(0, i).bold().borderStyle("thin").set();
            sheet.width(i, i == 0 ? 40 : 18);
        }
        for (int i = 0; i < caps.size(); i++) {
            var cap = caps.get(i);
            sheet.value(i + 1, 0, unit(cap));
            sheet.value(i + 1, 1, cap.advanced());
            sheet.value(i + 1, 2, cap.most());
            sheet.value(i + 1, 3, cap.mayBeProposed());
            sheet.value(i + 1, 4, cap.given());
            sheet.value(i + 1, 5, cap.exceeded() ? Words.say("survey.yes") : "");
        }
        sheet.freezePane(0, 1);
    }

    static String unit(Survey.UnitCap cap) {
        return cap.unit().isEmpty() ? Words.say("survey.cap.no-unit") : cap.unit();
    }
}
