/** Emulation blocs (khối thi đua) of a year and their pacts. */
@NullMarked
package vn.vinhdanh.portal.bloc;

import org.jspecify.annotations.NullMarked;
