package vn.vinhdanh.portal.honour;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.publication.PublicAnnouncement;
import vn.vinhdanh.core.publication.PublicHonour;
import vn.vinhdanh.core.publication.PublicKind;
import vn.vinhdanh.core.publication.PublicPicture;
import vn.vinhdanh.portal.copy.PublicCopy;

/** The picture of an exemplar who agreed to stand beside their honours. */
@Component
class Portraits {

    private final PublicCopy copy;

    Portraits(PublicCopy copy) {
        this.copy = copy;
    }

    /**
     * The picture of the newest of these articles that tells of nobody else, where consent is recorded; null where there is none.
     *
     * @param recipientCode whose pages it stands on: a picture of several people is no portrait of one
     */
    @Nullable
    PublicPicture of(String recipientCode, List<PublicAnnouncement> articles) {
        return articles.stream()
                .filter(a -> Boolean.TRUE.equals(a.portrait()) && a.picture() != null)
                .filter(a -> copy.findAll(PublicKind.HONOUR, a.honourCodes(), PublicHonour.class).stream()
                        .allMatch(h -> h.recipientCode().equals(recipientCode)))
                .map(PublicAnnouncement::picture)
                .findFirst()
                .orElse(null);
    }
}
