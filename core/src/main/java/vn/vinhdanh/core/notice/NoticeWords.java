package vn.vinhdanh.core.notice;

import vn.vinhdanh.core.letter.LetterWords;

/** The words of notices, the same in the bell and in letters. */
public final class NoticeWords {

    private final LetterWords words;

    private NoticeWords(LetterWords words) {
        this.words = words;
    }

    /** @param language {@code vi} or {@code en} */
    public static NoticeWords in(String language) {
        return new NoticeWords(LetterWords.in(language));
    }

    /** What happened: {@code Chờ bạn duyệt}. */
    public String kind(Notice notice) {
        return words.say(
                notice.kind() == NoticeKind.WAITS
                                && (notice.thing() == NoticeThing.ERROR_REPORT
                                        || notice.thing() == NoticeThing.DOSSIER
                                        || notice.thing() == NoticeThing.OPINION
                                        || notice.thing() == NoticeThing.CONSULTATION)
                        ? "notice.WAITS." + notice.thing()
                        : "notice." + notice.kind());
    }

    /** What it is about: {@code Quyết định số 12/QĐ-UBND}. */
    public String thing(Notice notice) {
        return words.say("notice.thing." + notice.thing(), notice.name());
    }

    /** Both in one: {@code Chờ bạn duyệt: Quyết định số 12/QĐ-UBND}. */
    public String sentence(Notice notice) {
        return kind(notice) + ": " + thing(notice);
    }
}
