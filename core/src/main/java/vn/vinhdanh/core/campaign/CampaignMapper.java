package vn.vinhdanh.core.campaign;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.shared.RecordMapping;

@Mapper(config = RecordMapping.class)
interface CampaignMapper {

    @Mapping(target = "from", source = "periodFrom")
    @Mapping(target = "to", source = "periodTo")
    CampaignSummary summary(Campaign campaign);

    @Mapping(target = "from", source = "campaign.periodFrom")
    @Mapping(target = "to", source = "campaign.periodTo")
    @Mapping(target = "launchingUnit", source = "campaign.launchingUnitId")
    @Mapping(target = "directives", source = "campaign.directives")
    @Mapping(target = "parents", source = "parents")
    CampaignDetails details(Campaign campaign, List<CampaignSummary> parents);

    LinkedDirective directive(Directive directive);

    default CampaignId id(long id) {
        return new CampaignId(id);
    }

    default @Nullable UnitId unit(@Nullable Long id) {
        return id == null ? null : new UnitId(id);
    }
}
