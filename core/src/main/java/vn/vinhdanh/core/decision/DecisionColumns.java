package vn.vinhdanh.core.decision;

import jakarta.persistence.AttributeConverter;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.campaign.CampaignId;
import vn.vinhdanh.core.catalogue.AuthorityLevel;

/** What is written about a decision as its columns keep it. */
final class DecisionColumns {

    private DecisionColumns() {}

    static final class Campaign implements AttributeConverter<@Nullable CampaignId, @Nullable Long> {

        @Override
        public @Nullable Long convertToDatabaseColumn(@Nullable CampaignId campaign) {
            return campaign == null ? null : campaign.value();
        }

        @Override
        public @Nullable CampaignId convertToEntityAttribute(@Nullable Long id) {
            return id == null ? null : new CampaignId(id);
        }
    }

    static final class Authority implements AttributeConverter<AuthorityLevel, String> {

        @Override
        public String convertToDatabaseColumn(AuthorityLevel level) {
            return level.name();
        }

        @Override
        public AuthorityLevel convertToEntityAttribute(String name) {
            return AuthorityLevel.valueOf(name);
        }
    }
}
