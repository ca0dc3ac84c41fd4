package vn.vinhdanh.admin.nomination;

import org.jspecify.annotations.Nullable;
import vn.vinhdanh.admin.shell.People;
import vn.vinhdanh.admin.shell.Words;

/** How an official is named who works in place of one who is away: “X thay Y”. */
final class InPlaceOf {

    private InPlaceOf() {}

    /**
     * @param official who did it, by user name
     * @param absent for whom, by user name; null for nobody
     */
    static String said(People people, String official, @Nullable String absent) {
        return absent == null
                ? people.name(official)
                : Words.say("dossier.in-place-of", people.name(official), people.name(absent));
    }
}
