/** Proves figures and public records against the decisions, and mends them. */
@NullMarked
package vn.vinhdanh.core.proof;

import org.jspecify.annotations.NullMarked;
