package vn.vinhdanh.core.account;

import vn.vinhdanh.core.shared.DomainProblem;

/** Every way in which accounts say no; what sign-in says is in the room {@code signin}. */
public abstract sealed class AccountProblem extends DomainProblem {

    private AccountProblem(String key, Object... arguments) {
        super(key, arguments);
    }

    /** An administrator tried to close or to demote the account they are using. */
    public static final class OwnAccount extends AccountProblem {
        OwnAccount() {
            super("problem.account.own");
        }
    }

    /** No second half of a password waits: another official took it, or it has expired. */
    public static final class NoHalf extends AccountProblem {
        NoHalf() {
            super("problem.account.no-half");
        }
    }

    /** The account already is what it was asked to become. */
    public static final class AlreadySo extends AccountProblem {
        AlreadySo() {
            super("problem.account.already-so");
        }
    }

    /** An administrator of certain units tried to give a role that is beyond their own. */
    public static final class RoleBeyondOwn extends AccountProblem {
        RoleBeyondOwn() {
            super("problem.account.role-beyond-own");
        }
    }

    /** Demonstration accounts are made and used only on a demonstration installation. */
    public static final class DemonstrationOnly extends AccountProblem {
        DemonstrationOnly() {
            super("problem.account.demonstration-only");
        }
    }
}
