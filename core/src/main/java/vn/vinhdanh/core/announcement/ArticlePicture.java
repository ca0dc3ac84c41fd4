package vn.vinhdanh.core.announcement;

/**
 * The picture of an announcement.
 *
 * @param sha256 address of the kept file
 * @param alt alternative text for those who do not see it; may be empty in a draft, not when publishing
 * @param caption caption; may be empty
 * @param consent how the person shown agreed to the picture's being public and where that is kept, at most 300 characters; empty where no
 *     consent is recorded; never leaves the console
 */
public record ArticlePicture(String sha256, String alt, String caption, String consent) {

    /** Reads also a correction that was proposed before consent was recorded. */
    public ArticlePicture {
        consent = consent == null ? "" : consent;
    }
}
