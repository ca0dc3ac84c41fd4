/** Tests of the frame of the console. */
@NullMarked
package vn.vinhdanh.admin.shell;

import org.jspecify.annotations.NullMarked;
