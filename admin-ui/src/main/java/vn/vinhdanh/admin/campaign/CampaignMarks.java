package vn.vinhdanh.admin.campaign;

import java.time.LocalDate;
import vn.vinhdanh.admin.shell.StatusMark;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.campaign.CampaignStatus;

/** How the states of a campaign look. */
final class CampaignMarks {

    private CampaignMarks() {}

    /**
     * The mark of a campaign as it is on a day: one whose period is over is not under way, even while nobody has summed it up.
     *
     * @param to last day of its period
     */
    static StatusMark of(CampaignStatus status, LocalDate to, LocalDate today) {
        if (status == CampaignStatus.LAUNCHED && today.isAfter(to)) {
            return new StatusMark(StatusMark.Tone.WAIT, Words.say("campaign.ended"));
        }
        var tone = switch (status) {
            case DRAFT -> StatusMark.Tone.QUIET;
            case LAUNCHED -> StatusMark.Tone.GOOD;
            case CLOSED -> StatusMark.Tone.INFO;
        };
        return new StatusMark(tone, Words.word(status));
    }
}
