/** Whether a nominee may be proposed for an award, clause by clause, and why: pure policies over facts, and the judgements kept. */
@NullMarked
package vn.vinhdanh.core.eligibility;

import org.jspecify.annotations.NullMarked;
