package vn.vinhdanh.admin.annex;

import vn.vinhdanh.core.catalogue.AwardCatalogue;
import vn.vinhdanh.core.decision.PastHonours;
import vn.vinhdanh.core.organisation.RecipientRegister;
import vn.vinhdanh.core.organisation.UnitDirectory;

/** What a row can be held against when it is mended. */
record Registers(AwardCatalogue awards, UnitDirectory units, RecipientRegister recipients, PastHonours past) {}
