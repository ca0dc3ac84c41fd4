/** Tests of decisions. */
@NullMarked
package vn.vinhdanh.core.decision;

import org.jspecify.annotations.NullMarked;
