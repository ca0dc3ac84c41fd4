/** Tests of reporting on a real database, as its own database user. */
@NullMarked
package vn.vinhdanh.reporting;

import org.jspecify.annotations.NullMarked;
