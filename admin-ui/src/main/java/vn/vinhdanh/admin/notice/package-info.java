/** The bell's page: what concerns the official who is signed in, and how they are written to. */
@NullMarked
package vn.vinhdanh.admin.notice;

import org.jspecify.annotations.NullMarked;
