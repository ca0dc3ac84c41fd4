package vn.vinhdanh.core.organisation;

import vn.vinhdanh.core.shared.DomainProblem;

/** The official acts for certain units, and this belongs to another. */
public final class OutsideUnits extends DomainProblem {

    /** @param what the unit or thing that lies outside, as a person reads it */
    public OutsideUnits(String what) {
        super("problem.organisation.outside-units", what);
    }
}
