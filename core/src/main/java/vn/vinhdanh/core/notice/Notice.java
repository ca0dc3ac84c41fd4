package vn.vinhdanh.core.notice;

import java.time.Instant;

/**
 * What one official is told.
 *
 * @param place id of the thing with which it is shown: the decision of a withdrawal, the announcement of a correction; its own for the others
 * @param name what the thing is called among officials, such as a number or a headline; never the name of somebody who is commended
 * @param by name of the official who took the step; empty for a citizen and for the clock
 * @param read whether the official has opened it, or it was over before
 * @param over whether what waited does so no more
 */
public record Notice(
        NoticeId id,
        NoticeKind kind,
        NoticeThing thing,
        long place,
        String name,
        String by,
        Instant at,
        boolean read,
        boolean over) {}
