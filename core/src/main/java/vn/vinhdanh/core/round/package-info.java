/** What the board takes in and until when: rounds (đợt xét), and the days on which offices work. */
@NullMarked
package vn.vinhdanh.core.round;

import org.jspecify.annotations.NullMarked;
