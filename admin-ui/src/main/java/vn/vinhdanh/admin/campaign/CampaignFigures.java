package vn.vinhdanh.admin.campaign;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.admin.shell.YearFigures;
import vn.vinhdanh.core.campaign.CampaignFilter;
import vn.vinhdanh.core.campaign.CampaignQueries;
import vn.vinhdanh.core.campaign.CampaignStatus;

/** How many campaigns go on in a year. */
@Component
class CampaignFigures implements YearFigures {

    private final CampaignQueries queries;

    CampaignFigures(CampaignQueries queries) {
        this.queries = queries;
    }

    @Override
    public List<Figure> of(int year) {
        return List.of(new Figure(
                Words.say("campaign.figure.launched"),
                queries.list(new CampaignFilter(year, null, CampaignStatus.LAUNCHED, ""))
                        .size(),
                "phong-trao?trang-thai=" + CampaignStatus.LAUNCHED.name()));
    }
}
