/** Tests of decisions. */
@NullMarked
package vn.vinhdanh.core.organisation;

import org.jspecify.annotations.NullMarked;
