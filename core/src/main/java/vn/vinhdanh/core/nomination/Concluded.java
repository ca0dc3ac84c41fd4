package vn.vinhdanh.core.nomination;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.eligibility.JudgementId;
import vn.vinhdanh.core.eligibility.Outcome;

/**
 * That the board concluded something of a nominee.
 *
 * @param outcome what the register said then; null where it was not asked or holds nothing of the nominee
 * @param reason why; may be empty where the register said all
 * @param holdUntil day until which one on hold waits; null for any other, or until somebody says
 * @param judgement what the register said in full, kept; null where nothing was asked
 * @param by user name of the specialist
 * @param inPlaceOf user name of the specialist who was away and for whom it was concluded; null for nobody
 */
public record Concluded(
        @Nullable Outcome outcome,
        String reason,
        @Nullable LocalDate holdUntil,
        @Nullable JudgementId judgement,
        String by,
        @Nullable String inPlaceOf,
        Instant at) {}
