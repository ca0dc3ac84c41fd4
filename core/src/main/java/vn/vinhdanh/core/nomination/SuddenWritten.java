package vn.vinhdanh.core.nomination;

import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.round.RoundId;
import vn.vinhdanh.core.shared.Lines;

/**
 * What an official writes to put somebody forward for sudden merit by the simplified procedure.
 *
 * @param round of sudden merit, open
 * @param unit of whose people it is
 * @param nominee who, for which award and for what; the achievement must be there
 * @param report the short report (bản tóm tắt thành tích); empty where a file is given. As long as {@link ReportBlock#ACHIEVEMENTS} may be
 * @param stateSecret whether any of it is a state secret, which may not be in this system
 */
public record SuddenWritten(
        RoundId round,
        UnitId unit,
        NomineeWritten nominee,
        @Lines String report,
        boolean stateSecret) {}
