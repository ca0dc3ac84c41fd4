/** The frame of the console: layout, menu, words, problems, and the small parts that every room's views are made of. */
@NullMarked
package vn.vinhdanh.admin.shell;

import org.jspecify.annotations.NullMarked;
