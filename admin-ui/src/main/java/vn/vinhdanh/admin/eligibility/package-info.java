/** Eligibility on screen: one nominee clause by clause, and who of a unit may be proposed. */
@NullMarked
package vn.vinhdanh.admin.eligibility;

import org.jspecify.annotations.NullMarked;
