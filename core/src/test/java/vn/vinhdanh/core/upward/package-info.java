/** Tests of the room of proposals upward. */
@NullMarked
package vn.vinhdanh.core.upward;

import org.jspecify.annotations.NullMarked;
