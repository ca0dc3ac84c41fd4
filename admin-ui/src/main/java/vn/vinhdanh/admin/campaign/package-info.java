/** Views on campaigns: the list of a year, and the form in which one is written, launched and summed up. */
@NullMarked
package vn.vinhdanh.admin.campaign;

import org.jspecify.annotations.NullMarked;
