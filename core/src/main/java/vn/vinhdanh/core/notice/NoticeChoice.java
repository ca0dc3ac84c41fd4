package vn.vinhdanh.core.notice;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** When an official is written to of what is in the bell. */
public enum NoticeChoice {
    /** A letter for each notice. */
    AT_ONCE,
    /** One letter each morning with what nobody has read since the last. */
    DAILY,
    /** No letters. */
    NEVER;

    /** Under which it is kept with the settings of the official. */
    static final String SETTING = "notices.letters";

    /** What holds for who has chosen nothing. */
    static final NoticeChoice UNASKED = DAILY;

    static NoticeChoice of(@Nullable String kept) {
        return Arrays.stream(values())
                .filter(choice -> choice.name().equals(kept))
                .findFirst()
                .orElse(UNASKED);
    }
}
