package vn.vinhdanh.core.announcement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.vinhdanh.core.shared.InvalidInput;

/** A picture of the text, as it is stored under its number. */
@Embeddable
record PlacedPicture(@Column(columnDefinition = "char(64)") String sha256, String alt, String caption) {

    /**
     * Pictures by their numbers, their words normalised.
     *
     * @throws InvalidInput when a text is too long for its place
     */
    static Map<Integer, PlacedPicture> byNumber(List<BodyPicture> pictures) {
        var byNumber = new HashMap<Integer, PlacedPicture>();
        for (BodyPicture p : pictures) {
            if (p.number() < 1 || p.number() > 999) {
                throw new IllegalArgumentException("No number for a picture: " + p.number());
            }
            var field = "bodyPicture" + p.number();
            byNumber.put(
                    p.number(),
                    new PlacedPicture(
                            p.sha256(),
                            InvalidInput.optional(field + ".alt", p.alt(), 500),
                            InvalidInput.optional(field + ".caption", p.caption(), 500)));
        }
        return byNumber;
    }

    BodyPicture numbered(int number) {
        return new BodyPicture(number, sha256, alt, caption);
    }
}
