/** Tests of the units and recipients. */
@NullMarked
package vn.vinhdanh.core.organisation;

import org.jspecify.annotations.NullMarked;
