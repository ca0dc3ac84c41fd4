package vn.vinhdanh.core.notice;

import java.util.Optional;
import vn.vinhdanh.core.matter.MatterKind;

/** What a notice is about. */
public enum NoticeThing {
    DECISION,
    WITHDRAWAL,
    UNIT_READING,
    LAW_CHANGE,
    CAMPAIGN,
    DECLARATION,
    ANNOUNCEMENT,
    ARTICLE_CORRECTION,
    ERROR_REPORT,
    DOSSIER,
    REGISTRATION,
    OPINION_LIST,
    UPWARD_PROPOSAL,
    OPINION,
    CONSULTATION;

    /** The thing that a matter is; empty for a password, of which its two people speak to each other. */
    static Optional<NoticeThing> of(MatterKind kind) {
        return kind == MatterKind.PASSWORD ? Optional.empty() : Optional.of(valueOf(kind.name()));
    }
}
