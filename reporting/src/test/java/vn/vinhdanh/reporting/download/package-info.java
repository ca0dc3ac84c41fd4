/** Tests of this room. */
@NullMarked
package vn.vinhdanh.reporting.download;

import org.jspecify.annotations.NullMarked;
