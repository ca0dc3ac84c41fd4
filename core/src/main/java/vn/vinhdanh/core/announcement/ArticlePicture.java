package vn.vinhdanh.core.announcement;

/**
 * The picture of an announcement.
 *
 * @param sha256 address of the kept file
 * @param alt alternative text for those who do not see it; may be empty in a draft, not when publishing
 * @param caption caption; may be empty
 */
public record ArticlePicture(String sha256, String alt, String caption) {}
