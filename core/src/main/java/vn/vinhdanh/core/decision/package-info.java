/**
 * What was decided, by any authority: decisions, the honours they confer, corrections, annulments.
 *
 * <p>Life of a decision: DRAFT -> SUBMITTED -> APPROVED -> PUBLISHED -> TAKEN_DOWN (our mistake; may begin again as DRAFT) or
 * ANNULLED (by a decision; the end). SUBMITTED and APPROVED may be returned to DRAFT.
 */
@NullMarked
package vn.vinhdanh.core.decision;

import org.jspecify.annotations.NullMarked;
