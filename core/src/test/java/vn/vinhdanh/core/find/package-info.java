/** What finding promises. */
@NullMarked
package vn.vinhdanh.core.find;

import org.jspecify.annotations.NullMarked;
