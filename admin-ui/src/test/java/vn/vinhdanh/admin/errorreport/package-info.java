/** Tests of the views of citizens' error reports. */
@NullMarked
package vn.vinhdanh.admin.errorreport;

import org.jspecify.annotations.NullMarked;
