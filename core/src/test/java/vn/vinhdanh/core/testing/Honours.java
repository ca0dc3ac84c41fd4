package vn.vinhdanh.core.testing;

import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.catalogue.AwardRevisionId;
import vn.vinhdanh.core.decision.HonourDraft;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.shared.AchievementPeriod;
import vn.vinhdanh.core.shared.CommendationKind;
import vn.vinhdanh.core.shared.RecipientKind;

/** Honours of people for a year's work, as an official enters them, for tests that are about something else. */
public final class Honours {

    private final String name;
    private final AwardRevisionId award;
    private int year = 2020;
    private String unitText = "Trường";
    private @Nullable UnitId unit;
    private @Nullable Long recipient;

    private Honours(String name, AwardRevisionId award) {
        this.name = name;
        this.award = award;
    }

    /** Of a person of no unit of the directory. */
    public static Honours of(String name, AwardRevisionId award) {
        return new Honours(name, award);
    }

    /** The year of the achievement. */
    public Honours year(int year) {
        this.year = year;
        return this;
    }

    /** The unit of the directory; null for none. */
    public Honours unit(@Nullable UnitId unit) {
        this.unit = unit;
        return this;
    }

    /** The unit as the decision writes it. */
    public Honours in(String unitText) {
        this.unitText = unitText;
        return this;
    }

    /** To somebody who is known; null for somebody new. */
    public Honours to(@Nullable Long recipient) {
        this.recipient = recipient;
        return this;
    }

    /** As it is entered. */
    public HonourDraft draft() {
        return new HonourDraft(
                RecipientKind.PERSON,
                "Bà",
                name,
                recipient,
                "Giáo viên",
                unitText,
                unit,
                award,
                "Có thành tích xuất sắc",
                AchievementPeriod.year(year),
                CommendationKind.MERIT,
                null,
                null);
    }
}
