package vn.vinhdanh.reporting.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.vinhdanh.core.shared.CommendationKind;

/** By what dossiers, nominees, their days and registered titles are divided and limited. */
public enum ProposalBy {
    /** Where they stand (tình trạng). */
    STATE(
            "trang-thai",
            "state",
            "state",
            List.of(
                    "SENT",
                    "RECEIVED",
                    "IN_VERIFICATION",
                    "WITH_UNIT",
                    "VERIFIED",
                    "NOT_CONCLUDED",
                    "ELIGIBLE",
                    "NOT_ELIGIBLE",
                    "ON_HOLD",
                    "WITHDRAWN")),
    /** Where a dossier lay while days passed (bước). */
    STEP("buoc", "", "", List.of("RECEPTION", "APPRAISAL", "UNIT")),
    /** The unit that puts forward or registers. */
    UNIT("don-vi", "unit_code", "unit_name", List.of()),
    /** Danh hiệu, hình thức. */
    AWARD("danh-hieu", "award_code", "award_code", List.of()),
    /** Đợt xét. */
    ROUND("dot", "round_id", "concat(round_name, ' (', round_year, ')')", List.of()),
    /** Year of the round. */
    YEAR("nam", "round_year", "round_year", List.of()),
    /** Kind of commendation of the round (loại hình). */
    KIND(
            "loai-hinh",
            "commendation_kind",
            "commendation_kind",
            Arrays.stream(CommendationKind.values()).map(Enum::name).toList()),
    /** Person, collective, household. */
    RECIPIENT("doi-tuong", "recipient_kind", "recipient_kind", List.of("PERSON", "COLLECTIVE", "HOUSEHOLD")),
    /** On time, or late by whom. */
    LATE("tre-han", "", "", List.of("ON_TIME", "BOARD", "UNIT", "BOTH")),
    /** Each dossier by itself. */
    DOSSIER(
            "ho-so",
            "dossier_id",
            "concat(dossier_number, case dossier_number when '' then '' else ', ' end, unit_name)",
            List.of());

    private final String parameter;
    private final String key;
    private final String label;
    private final List<String> codes;

    ProposalBy(String parameter, String key, String label, List<String> codes) {
        this.parameter = parameter;
        this.key = key;
        this.label = label;
        this.codes = codes;
    }

    /** Its name in the address. */
    public String parameter() {
        return parameter;
    }

    /** Column of the views; empty for what is worked out from the ledger. */
    String key() {
        return key;
    }

    /** Expression on the views that says what it is called. */
    String label() {
        return label;
    }

    /** What there is of it, in order; empty where the data say so. */
    List<String> codes() {
        return codes;
    }

    /** Whether the views hold numbers. */
    boolean isNumber() {
        return this == ROUND || this == YEAR || this == DOSSIER;
    }

    /** Whether a question may be limited to some of it. */
    boolean limits() {
        return !key.isEmpty() || this == STEP;
    }

    static Optional<ProposalBy> find(String parameter) {
        return Arrays.stream(values())
                .filter(one -> one.parameter.equals(parameter))
                .findFirst();
    }
}
