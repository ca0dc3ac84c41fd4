/** Who competes with whom: the emulation blocs (khối thi đua) of a year, their heads and members, and their pacts. */
@NullMarked
package vn.vinhdanh.core.bloc;

import org.jspecify.annotations.NullMarked;
