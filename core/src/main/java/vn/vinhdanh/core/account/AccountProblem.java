package vn.vinhdanh.core.account;

import vn.vinhdanh.core.shared.DomainProblem;

/** Every way in which accounts and sign-in say no. */
public abstract sealed class AccountProblem extends DomainProblem {

    private AccountProblem(String key, Object... arguments) {
        super(key, arguments);
    }

    /** The user name, password or account will not do; which of them is not told. */
    public static final class SignInRefused extends AccountProblem {
        SignInRefused() {
            super("problem.account.sign-in-refused");
        }
    }

    /** Too many wrong tries; the same answer for user names that do not exist. */
    public static final class TooManyTries extends AccountProblem {
        private final long minutes;

        TooManyTries(long minutes) {
            super("problem.account.too-many-tries", minutes);
            this.minutes = minutes;
        }

        /** How many minutes to wait, at least 1. */
        public long minutes() {
            return minutes;
        }
    }

    /** An administrator tried to close or to demote the account they are using. */
    public static final class OwnAccount extends AccountProblem {
        OwnAccount() {
            super("problem.account.own");
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
