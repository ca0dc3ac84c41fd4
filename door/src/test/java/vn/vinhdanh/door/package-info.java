/** Tests of the door, against a real server. */
@NullMarked
package vn.vinhdanh.door;

import org.jspecify.annotations.NullMarked;
