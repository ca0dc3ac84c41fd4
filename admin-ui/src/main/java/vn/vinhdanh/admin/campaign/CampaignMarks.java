package vn.vinhdanh.admin.campaign;

import vn.vinhdanh.admin.shell.StatusMark;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.campaign.CampaignStatus;

/** How the states of a campaign look. */
final class CampaignMarks {

    private CampaignMarks() {}

    static StatusMark of(CampaignStatus status) {
        var tone = switch (status) {
            case DRAFT -> StatusMark.Tone.QUIET;
            case LAUNCHED -> StatusMark.Tone.GOOD;
            case CLOSED -> StatusMark.Tone.INFO;
        };
        return new StatusMark(tone, Words.word(status));
    }
}
