/** Titles, forms and legal instruments. */
@NullMarked
package vn.vinhdanh.portal.catalogue;

import org.jspecify.annotations.NullMarked;
