/** The first page. */
@NullMarked
package vn.vinhdanh.portal.home;

import org.jspecify.annotations.NullMarked;
