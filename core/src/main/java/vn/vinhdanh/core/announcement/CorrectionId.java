package vn.vinhdanh.core.announcement;

import vn.vinhdanh.core.matter.Matter;
import vn.vinhdanh.core.matter.MatterKind;

/** Id of a proposed correction. */
public record CorrectionId(long value) {

    /** As the room of the two people knows it. */
    public Matter matter() {
        return new Matter(MatterKind.ARTICLE_CORRECTION, value);
    }
}
