package vn.vinhdanh.core.announcement;

/**
 * A picture that belongs to the text of an announcement; the text places it by a line of its own, {@code [Ảnh 1]}.
 *
 * @param number by which the text names it; at least 1, at most 999, never given to another picture of the same announcement
 * @param sha256 address of the kept file
 * @param alt alternative text for those who do not see it; may be empty in a draft, not when a published text places it
 * @param caption caption; may be empty in a draft, not when a published text places it
 */
public record BodyPicture(int number, String sha256, String alt, String caption) {}
