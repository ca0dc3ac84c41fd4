/** Tests of the room of the people's opinion. */
@NullMarked
package vn.vinhdanh.core.opinion;

import org.jspecify.annotations.NullMarked;
