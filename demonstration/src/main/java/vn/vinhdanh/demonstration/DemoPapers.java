package vn.vinhdanh.demonstration;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.attachment.Attachments;
import vn.vinhdanh.core.catalogue.AuthorityLevel;
import vn.vinhdanh.core.decision.DecisionId;
import vn.vinhdanh.core.decision.DecisionRegister;
import vn.vinhdanh.core.decision.HonourDraft;

/** The papers of the decisions, printed and attached. */
@Component
class DemoPapers {

    /** Papers are printed for lists of at most this many honours. */
    private static final int PRINTABLE = 60;

    private static final int MOST_PAPERS = 250;
    private static final int HONOURS_TO_A_PAPER = 20;

    private final DemoHonours honours;
    private final DecisionRegister register;
    private final Attachments attachments;
    private final DemoPaper paper = new DemoPaper();
    private int papers;

    DemoPapers(DemoHonours honours, DecisionRegister register, Attachments attachments) {
        this.honours = honours;
        this.register = register;
        this.attachments = attachments;
    }

    int count() {
        return papers;
    }

    /**
     * Every paper of the province and the state, every third of the others, and one to twenty honours at most, so that a small
     * demonstration has them in all its years: printing takes half of the loading.
     */
    boolean isPrinted(DemoAuthority authority, int size, int decisions, int honoursSoFar) {
        boolean high = switch (authority.level()) {
            case PRESIDENT, PRIME_MINISTER, PROVINCE_CHAIRMAN -> true;
            default -> decisions % 3 == 0;
        };
        return high && size <= PRINTABLE && papers < Math.min(MOST_PAPERS, honoursSoFar / HONOURS_TO_A_PAPER);
    }

    /** Prints the paper of a decision, signed for show, and attaches it. */
    void attach(
            DecisionId id, DemoDecisionPlan plan, int number, String signer, String post, List<HonourDraft> drafts) {
        var authority = plan.authority();
        var names = honours.awardNames(plan.on());
        var lines = drafts.stream()
                .map(d -> new DemoPaper.Line(
                        (d.salutation() + " " + d.name()).strip(),
                        d.post().isEmpty() ? d.unit() : d.post() + ", " + d.unit(),
                        names.getOrDefault(d.award(), ""),
                        d.achievement()))
                .toList();
        boolean newLaw = plan.on().getYear() >= 2024;
        var pdf = paper.print(new DemoPaper.Paper(
                authority.body(),
                authority.name().toUpperCase(Locale.ROOT).replace("UBND", "ỦY BAN NHÂN DÂN"),
                number + "/" + authority.symbol(),
                authority.level() == AuthorityLevel.PRESIDENT || authority.level() == AuthorityLevel.PRIME_MINISTER
                        ? "Hà Nội"
                        : "Ninh Bình",
                plan.on(),
                "Về việc " + plan.subject(),
                List.of(
                        newLaw
                                ? "Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;"
                                : "Căn cứ Luật Thi đua, khen thưởng ngày 26 tháng 11 năm 2003 và các luật sửa đổi, bổ sung;",
                        newLaw
                                ? plan.on().isBefore(LocalDate.of(2025, 7, 1))
                                        ? "Căn cứ Nghị định số 98/2023/NĐ-CP của Chính phủ;"
                                        : "Căn cứ Nghị định số 152/2025/NĐ-CP của Chính phủ;"
                                : "Căn cứ Nghị định số 91/2017/NĐ-CP của Chính phủ;",
                        "Xét đề nghị của cơ quan thường trực Hội đồng Thi đua - Khen thưởng."),
                lines,
                post.equals("Phó Chủ tịch") ? "KT. CHỦ TỊCH - PHÓ CHỦ TỊCH" : post.toUpperCase(Locale.ROOT),
                signer));
        DemoOfficials.SPECIALIST.run(() -> {
            var kept = attachments.store(
                    "quyet-dinh-" + number + "-" + plan.on().getYear() + ".pdf",
                    new ByteArrayInputStream(pdf),
                    Attachments.PDF,
                    5_000_000);
            register.attach(id, kept.sha256());
        });
        papers++;
    }
}
