package vn.vinhdanh.core.catalogue;

import java.util.Set;
import vn.vinhdanh.core.shared.CommendationKind;

/**
 * One clause of a standard. The clauses of a standard stand in groups; all groups must hold. In a group stand alternatives, of
 * which one must hold; an alternative holds when all its clauses do.
 *
 * @param group place of the group, from 1
 * @param alternative place of the alternative in its group, from 1
 * @param kinds kinds of commendation for which the alternative may be used; empty for all
 * @param legalRef instrument, article, clause
 * @param wordingVi what it asks, as an official would say it
 * @param wordingEn the same in English
 * @param sureness of the wording; anything but VERIFIED awaits the province's confirmation
 */
public record Clause(
        int group,
        int alternative,
        Set<CommendationKind> kinds,
        Requirement requirement,
        String legalRef,
        String wordingVi,
        String wordingEn,
        Sureness sureness) {}
