/** Who takes part: units in a tree through time, and the recipients of honours (people, collectives, households). */
@NullMarked
package vn.vinhdanh.core.organisation;

import org.jspecify.annotations.NullMarked;
