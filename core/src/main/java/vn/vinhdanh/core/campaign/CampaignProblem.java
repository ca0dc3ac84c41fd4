package vn.vinhdanh.core.campaign;

import vn.vinhdanh.core.shared.DomainProblem;

/** Every way in which the room of campaigns says no. */
public abstract sealed class CampaignProblem extends DomainProblem {

    private CampaignProblem(String key, Object... arguments) {
        super(key, arguments);
    }

    /** The campaign was summed up; it can be read, not changed. */
    public static final class Closed extends CampaignProblem {
        Closed(String name) {
            super("problem.campaign.closed", name);
        }
    }

    /** Its state does not allow this step. */
    public static final class IllegalMove extends CampaignProblem {
        IllegalMove(String name) {
            super("problem.campaign.illegal-move", name);
        }
    }

    /** Only a draft that nothing else names is deleted. */
    public static final class Named extends CampaignProblem {
        Named(String name) {
            super("problem.campaign.named", name);
        }
    }

    /** A parent movement answers, directly or through others, this very campaign. */
    public static final class Cycle extends CampaignProblem {
        Cycle(String parent) {
            super("problem.campaign.cycle", parent);
        }
    }

    /** A parent movement is of a lower level. */
    public static final class LowerParent extends CampaignProblem {
        LowerParent(String parent) {
            super("problem.campaign.lower-parent", parent);
        }
    }

    /** Another campaign answers this one and would then stand above it. */
    public static final class LowerThanChild extends CampaignProblem {
        LowerThanChild(String child) {
            super("problem.campaign.lower-than-child", child);
        }
    }

    /** A parent movement is still a draft, so the public could not see it. */
    public static final class DraftParent extends CampaignProblem {
        DraftParent(String parent) {
            super("problem.campaign.draft-parent", parent);
        }
    }
}
