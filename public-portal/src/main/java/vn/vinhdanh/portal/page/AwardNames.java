package vn.vinhdanh.portal.page;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.publication.PublicAward;
import vn.vinhdanh.core.publication.PublicKind;
import vn.vinhdanh.portal.copy.Kept;
import vn.vinhdanh.portal.copy.PublicCopy;

/**
 * What an award is called on a page: in Vietnamese as the decision wrote it, in English as the catalogue has it for the name of that
 * time, else for the newest. An award without an English name keeps its own.
 */
@Component("awardNames")
public class AwardNames {

    private static final int MOST = 2_000;

    private final Wording wording;
    private final Kept<Map<String, PublicAward>> awards;

    /** @param copy whose catalogue is read */
    public AwardNames(PublicCopy copy, Wording wording) {
        this.wording = wording;
        this.awards = new Kept<>(copy, Set.of(PublicKind.AWARD), () -> read(copy));
    }

    private static Map<String, PublicAward> read(PublicCopy copy) {
        var byCode = new HashMap<String, PublicAward>();
        copy.page(PublicCopy.of(PublicKind.AWARD), PublicCopy.BY_ORDINAL, 0, MOST, PublicAward.class)
                .forEach(award -> byCode.put(award.code(), award));
        return byCode;
    }

    /** The name in the language of the page. */
    public String of(String code, String written) {
        var english = wording.english() ? english(code, written) : null;
        return english == null ? written : english;
    }

    /** The newest name in the language of the page; the code when the catalogue does not have it. */
    public String of(String code) {
        var award = awards.get().get(code);
        return award == null || award.revisions().isEmpty()
                ? code
                : of(code, award.revisions().getFirst().nameVi());
    }

    /** The newest Vietnamese name, whatever the language of the page; the code when the catalogue does not have it. */
    public String inVietnamese(String code) {
        var award = awards.get().get(code);
        return award == null || award.revisions().isEmpty()
                ? code
                : award.revisions().getFirst().nameVi();
    }

    /** The English name, whatever the language of the page; empty when the catalogue has none. */
    public String inEnglish(String code, String written) {
        var english = english(code, written);
        return english == null ? "" : english;
    }

    /** The language of that name. */
    public String lang(String code, String written) {
        return wording.english() && english(code, written) != null ? "en" : "vi";
    }

    /** Key of the level of an award: STATE, GOVERNMENT, PROVINCE, GRASSROOTS; empty when the catalogue does not have it. */
    public String level(String code) {
        var award = awards.get().get(code);
        return award == null ? "" : award.level();
    }

    @Nullable
    PublicAward find(String code) {
        return awards.get().get(code);
    }

    private @Nullable String english(String code, String written) {
        var award = awards.get().get(code);
        if (award == null) {
            return null;
        }
        String newest = null;
        for (PublicAward.Revision revision : award.revisions()) {
            if (!revision.nameEn().isEmpty()) {
                if (revision.nameVi().equals(written)) {
                    return revision.nameEn();
                }
                newest = newest == null ? revision.nameEn() : newest;
            }
        }
        return newest;
    }
}
