/** Tests of the room of citizens' error reports. */
@NullMarked
package vn.vinhdanh.core.errorreport;

import org.jspecify.annotations.NullMarked;
