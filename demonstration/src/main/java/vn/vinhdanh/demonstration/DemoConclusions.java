package vn.vinhdanh.demonstration;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.eligibility.Outcome;
import vn.vinhdanh.core.nomination.DossierId;
import vn.vinhdanh.core.nomination.DossierQueries;
import vn.vinhdanh.core.nomination.DossierVerification;
import vn.vinhdanh.core.nomination.NomineeAnswer;
import vn.vinhdanh.core.nomination.NomineeConclusion;
import vn.vinhdanh.core.nomination.NomineeDetails;
import vn.vinhdanh.core.nomination.NomineeJudging;
import vn.vinhdanh.core.nomination.NomineeStatus;

/** What the specialist concludes of the nominees of a dossier, one of each kind. */
@Component
class DemoConclusions {

    private final DossierQueries queries;
    private final NomineeJudging judging;
    private final DossierVerification verification;

    DemoConclusions(DossierQueries queries, NomineeJudging judging, DossierVerification verification) {
        this.queries = queries;
        this.judging = judging;
        this.verification = verification;
    }

    /** The first is not eligible, the second on hold, the others are: what the register leaves open is answered by the minutes. */
    void conclude(DossierId id) {
        var all = queries.nominees(id);
        conclude(all.get(0), NomineeStatus.NOT_ELIGIBLE, "Chưa có kết quả xếp loại của năm.", List.of());
        conclude(all.get(1), NomineeStatus.ON_HOLD, "Chờ đơn vị bổ sung kết quả xếp loại.", List.of());
        for (var nominee : all.subList(2, all.size())) {
            var answers = new ArrayList<NomineeAnswer>();
            var findings = judging.judge(nominee.id())
                    .map(judged -> judged.findings().findings())
                    .orElse(List.of());
            for (int i = 0; i < findings.size(); i++) {
                if (findings.get(i).outcome() != Outcome.MET) {
                    answers.add(new NomineeAnswer(
                            i, findings.get(i).clause().wordingVi(), true, "Theo biên bản họp xét của đơn vị."));
                }
            }
            conclude(nominee, NomineeStatus.ELIGIBLE, "Đủ tiêu chuẩn theo hồ sơ và biên bản họp xét.", answers);
        }
    }

    private void conclude(NomineeDetails nominee, NomineeStatus status, String reason, List<NomineeAnswer> answers) {
        verification.conclude(nominee.id(), nominee.version(), new NomineeConclusion(status, reason, null, answers));
    }
}
