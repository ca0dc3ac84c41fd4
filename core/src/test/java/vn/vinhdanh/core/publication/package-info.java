/** Tests of the showcase. */
@NullMarked
package vn.vinhdanh.core.publication;

import org.jspecify.annotations.NullMarked;
