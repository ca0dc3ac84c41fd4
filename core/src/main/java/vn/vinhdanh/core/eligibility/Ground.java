package vn.vinhdanh.core.eligibility;

import java.time.LocalDate;

/**
 * On which article a finding rests when that is not the article of the award. What was read is the text of Decree 152/2025, in force
 * from 1 July 2025, and of the Law of 2022; for dossiers received before, the instrument of then is named without an article.
 */
enum Ground {
    /** The article of the clause itself. */
    CLAUSE("", "", ""),
    /** Sudden and campaign merit supports no commendation for merit. */
    THEMATIC("khoản 3", "", ""),
    /** Nothing while something is being examined; after a discipline, achievement counts from its end. */
    DISCIPLINE("khoản 4", "", ""),
    /** Maternity leave counts as time. */
    MATERNITY("khoản 5", "", ""),
    /** One use of an initiative: advice of the ministry, not law. */
    REUSE("", "Công văn số 5007/BNV-TĐKT năm 2023, mục III.5.c", ""),
    /** No several commendations for one achievement. */
    ONE_ACHIEVEMENT("", "Luật số 06/2022/QH15, Điều 5", "Luật Thi đua, khen thưởng 2003 (nguyên tắc khen thưởng)");

    private static final LocalDate DECREE_152 = LocalDate.of(2025, 7, 1);
    private static final LocalDate LAW_2022 = LocalDate.of(2024, 1, 1);

    private final String clauseOfDecree;
    private final String text;
    private final String before2024;

    Ground(String clauseOfDecree, String text, String before2024) {
        this.clauseOfDecree = clauseOfDecree;
        this.text = text;
        this.before2024 = before2024;
    }

    /** Instrument and article for a dossier received on that day; empty for the article of the clause. */
    String cite(LocalDate receivedOn) {
        boolean old = receivedOn.isBefore(LAW_2022);
        if (clauseOfDecree.isEmpty()) {
            return old && !before2024.isEmpty() ? before2024 : text;
        }
        if (!receivedOn.isBefore(DECREE_152)) {
            return "Nghị định 152/2025/NĐ-CP, Điều 4, " + clauseOfDecree;
        }
        return (old ? "Nghị định 91/2017/NĐ-CP" : "Nghị định 98/2023/NĐ-CP") + " (nguyên tắc khen thưởng)";
    }
}
