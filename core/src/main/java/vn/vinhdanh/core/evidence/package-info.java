/**
 * What the rules need to know besides honours: yearly ratings, certified counts of collectives, initiatives, discipline, what other
 * agencies report, and for which years the registers are complete.
 */
@NullMarked
package vn.vinhdanh.core.evidence;

import org.jspecify.annotations.NullMarked;
