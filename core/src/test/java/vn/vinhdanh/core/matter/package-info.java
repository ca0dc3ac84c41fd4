/** Tests of the two people. */
@NullMarked
package vn.vinhdanh.core.matter;

import org.jspecify.annotations.NullMarked;
