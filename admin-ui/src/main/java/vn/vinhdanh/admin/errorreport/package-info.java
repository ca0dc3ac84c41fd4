/** Citizens' error reports: the list by promised day, one report with its steps, the clock on the home view. */
@NullMarked
package vn.vinhdanh.admin.errorreport;

import org.jspecify.annotations.NullMarked;
