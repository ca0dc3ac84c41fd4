package vn.vinhdanh.core.announcement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** A picture of the text, as it is stored under its number. */
@Embeddable
record PlacedPicture(@Column(columnDefinition = "char(64)") String sha256, String alt, String caption) {}
