package vn.vinhdanh.core.decision;

import vn.vinhdanh.core.shared.DomainProblem;

/** Every way in which this room says no. */
public sealed class DecisionProblem extends DomainProblem {

    private DecisionProblem(String key, Object... arguments) {
        super(key, arguments);
    }

    /** That number is already registered for the authority and year. */
    public static final class NumberTaken extends DecisionProblem {
        NumberTaken(String number, int year) {
            super("problem.decision.number-taken", number, String.valueOf(year));
        }
    }

    /** The step is not possible in the state the decision is in. */
    public static final class WrongState extends DecisionProblem {
        WrongState(DecisionStatus from, DecisionStatus to) {
            super("problem.decision.wrong-state." + to.name().toLowerCase(java.util.Locale.ROOT), from.name());
        }
    }

    /** A campaign that was not launched yet is named by no decision. */
    public static final class CampaignNotLaunched extends DecisionProblem {
        CampaignNotLaunched(String campaign) {
            super("problem.decision.campaign-not-launched", campaign);
        }
    }

    /** The signed PDF was approved with the decision; another one takes two people as well. */
    public static final class FileApproved extends DecisionProblem {
        FileApproved() {
            super("problem.decision.file-approved");
        }
    }

    /** Only whoever entered or proposed something takes it back. */
    public static final class NotOwnWork extends DecisionProblem {
        NotOwnWork() {
            super("problem.decision.not-own-work");
        }
    }

    /** Only what still waits for a second official is taken back. */
    public static final class NotWaiting extends DecisionProblem {
        NotWaiting() {
            super("problem.decision.not-waiting");
        }
    }

    /** What was public before, or about which something was proposed, is not deleted. */
    public static final class WasPublic extends DecisionProblem {
        WasPublic(String number) {
            super("problem.decision.was-public", number);
        }
    }

    /** A decision without honours cannot be submitted. */
    public static final class Empty extends DecisionProblem {
        Empty() {
            super("problem.decision.empty");
        }
    }

    /** There are warnings that the official has not confirmed. */
    public static final class NotConfirmed extends DecisionProblem {
        NotConfirmed(int warnings) {
            super("problem.decision.not-confirmed", warnings);
        }
    }

    /** Publishing before the ceremony offends. */
    public static final class BeforeCeremony extends DecisionProblem {
        BeforeCeremony(String ceremony) {
            super("problem.decision.before-ceremony", ceremony);
        }
    }

    /** The award was not in force on the decision's date. */
    public static final class AwardNotInForce extends DecisionProblem {
        AwardNotInForce(String award, String day) {
            super("problem.decision.award-not-in-force", award, day);
        }
    }

    /** The award cannot be given to that kind of recipient. */
    public static final class WrongRecipient extends DecisionProblem {
        WrongRecipient(String award, String name) {
            super("problem.decision.wrong-recipient", award, name);
        }
    }

    /** Some of the decision's honours belong to units for which the official does not act. */
    public static final class OutsideUnits extends DecisionProblem {
        OutsideUnits(String number) {
            super("problem.decision.outside-units", number);
        }
    }

    /** An honour to register belongs to a unit for which the official does not act, or to none of the directory. */
    public static final class HonourOutsideUnits extends DecisionProblem {
        HonourOutsideUnits(int row, String name, String unit) {
            super("problem.decision.honour-outside-units", row, name, unit);
        }
    }

    /** There is already an unsettled proposal for this. */
    public static final class AlreadyProposed extends DecisionProblem {
        AlreadyProposed() {
            super("problem.decision.already-proposed");
        }
    }

    /** The proposal was settled meanwhile. */
    public static final class AlreadySettled extends DecisionProblem {
        AlreadySettled() {
            super("problem.decision.already-settled");
        }
    }

    /** The unit did not exist on the day of any of the decisions it was chosen for. */
    public static final class UnitNotThen extends DecisionProblem {
        UnitNotThen(String unit) {
            super("problem.decision.unit-not-then", unit);
        }
    }

    /** The honour no longer stands. */
    public static final class NotStanding extends DecisionProblem {
        NotStanding() {
            super("problem.decision.not-standing");
        }
    }
}
