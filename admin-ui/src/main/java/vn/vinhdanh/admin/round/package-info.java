/** Rounds on screen: what the board takes in and until when, and the days on which offices work. */
@NullMarked
package vn.vinhdanh.admin.round;

import org.jspecify.annotations.NullMarked;
