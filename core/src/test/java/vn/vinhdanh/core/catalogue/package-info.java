/** Tests of the catalogue. */
@NullMarked
package vn.vinhdanh.core.catalogue;

import org.jspecify.annotations.NullMarked;
