package vn.vinhdanh.core.decision;

import vn.vinhdanh.core.shared.AchievementPeriod;

/** What an honour shall read after its correction (đính chính); award and decision stay, for those another decision is needed. */
public record HonourCorrection(
        String salutation, String name, String post, String unit, String achievement, AchievementPeriod period) {}
