package vn.vinhdanh.demonstration;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.nomination.DossierId;
import vn.vinhdanh.core.nomination.DossierPapers;
import vn.vinhdanh.core.nomination.DossierQueries;
import vn.vinhdanh.core.nomination.NomineeDetails;
import vn.vinhdanh.core.nomination.NomineeId;
import vn.vinhdanh.core.round.PaperKind;

/** The papers that lie in a dossier before it is handed over: its submission, the minutes, the report of each but the last nominee. */
@Component
class DemoDossierPapers {

    private final DossierPapers papers;
    private final DossierQueries queries;
    private final DemoPaper paper = new DemoPaper();

    DemoDossierPapers(DossierPapers papers, DossierQueries queries) {
        this.papers = papers;
        this.queries = queries;
    }

    /** Adds them, as the unit's officer who calls; the last report stays missing, so that a checklist with something missing is seen. */
    void add(DossierId id, LocalDate on) {
        var dossier = queries.get(id);
        var unit = dossier.unitName();
        var nominees = queries.nominees(id);
        var names = nominees.stream().map(nominee -> nominee.written().name()).toList();
        put(
                id,
                PaperKind.SUBMISSION,
                Set.of(),
                "to-trinh.pdf",
                paper.unitPaper(unit, "TỜ TRÌNH", "Về việc đề nghị khen thưởng", on, names, "Thủ trưởng đơn vị"));
        put(
                id,
                PaperKind.MINUTES,
                Set.of(),
                "bien-ban-hop-xet.pdf",
                paper.unitPaper(
                        unit,
                        "BIÊN BẢN HỌP XÉT KHEN THƯỞNG",
                        "Hội đồng họp đủ thành viên, bỏ phiếu kín",
                        on.minusDays(2),
                        names.stream().map(name -> name + ": 7/7 phiếu đồng ý").toList(),
                        "Chủ tịch Hội đồng Thi đua - Khen thưởng"));
        for (NomineeDetails nominee : nominees.subList(0, nominees.size() - 1)) {
            put(
                    id,
                    PaperKind.REPORT,
                    Set.of(nominee.id()),
                    "bao-cao-thanh-tich.pdf",
                    paper.unitPaper(
                            unit,
                            "BÁO CÁO THÀNH TÍCH",
                            nominee.written().name(),
                            on.minusDays(3),
                            List.of(nominee.written().achievement()),
                            nominee.written().name()));
        }
    }

    private void put(DossierId id, PaperKind kind, Set<NomineeId> of, String name, byte[] pdf) {
        papers.add(id, kind, of, name, new ByteArrayInputStream(pdf));
    }
}
