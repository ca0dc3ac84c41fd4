package vn.vinhdanh.core.announcement;

import vn.vinhdanh.core.matter.Matter;
import vn.vinhdanh.core.matter.MatterKind;
import vn.vinhdanh.core.matter.NamedMatter;

/** Id of a proposed correction. */
public record CorrectionId(long value) {

    /** As the room of the two people knows it. */
    public Matter matter() {
        return new Matter(MatterKind.ARTICLE_CORRECTION, value);
    }

    /** As officials are told of it, by the headline of the announcement. */
    NamedMatter named(Article article) {
        return new NamedMatter(matter(), article.headline(), article.id());
    }
}
