package vn.vinhdanh.admin.annex;

import vn.vinhdanh.core.campaign.CampaignQueries;
import vn.vinhdanh.core.catalogue.AwardCatalogue;
import vn.vinhdanh.core.decision.PastHonours;
import vn.vinhdanh.core.organisation.RecipientRegister;
import vn.vinhdanh.core.organisation.UnitDirectory;

/** What a decision and its rows can be held against. */
record Registers(
        AwardCatalogue awards,
        CampaignQueries campaigns,
        UnitDirectory units,
        RecipientRegister recipients,
        PastHonours past) {}
