/** Questions kept under a name, one's own or shared, and got by the clock: schedules, their runs, their files. */
@NullMarked
package vn.vinhdanh.reporting.saved;

import org.jspecify.annotations.NullMarked;
