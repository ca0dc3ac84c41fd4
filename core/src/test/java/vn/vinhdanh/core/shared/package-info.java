/** Tests of words used everywhere. */
@NullMarked
package vn.vinhdanh.core.shared;

import org.jspecify.annotations.NullMarked;
