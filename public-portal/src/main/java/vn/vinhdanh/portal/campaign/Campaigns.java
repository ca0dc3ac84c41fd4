package vn.vinhdanh.portal.campaign;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.publication.PublicCampaign;
import vn.vinhdanh.core.publication.PublicKind;
import vn.vinhdanh.portal.copy.Kept;
import vn.vinhdanh.portal.copy.PublicCopy;

/** All campaigns, newest first: some hundred at most, and pages that show one look at all. */
@Component
public class Campaigns {

    private static final int MOST = 500;

    private final Kept<List<PublicCampaign>> all;

    Campaigns(PublicCopy copy) {
        this.all = new Kept<>(
                copy,
                Set.of(PublicKind.CAMPAIGN),
                () -> copy.page(PublicCopy.of(PublicKind.CAMPAIGN), PublicCopy.NEWEST, 0, MOST, PublicCampaign.class));
    }

    /** The campaigns. */
    public List<PublicCampaign> all() {
        return all.get();
    }
}
