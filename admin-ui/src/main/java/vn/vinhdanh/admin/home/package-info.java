/** The first view: what waits for the official, and the year at a glance. */
@NullMarked
package vn.vinhdanh.admin.home;

import org.jspecify.annotations.NullMarked;
