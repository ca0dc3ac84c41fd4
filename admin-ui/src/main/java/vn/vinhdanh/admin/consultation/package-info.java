/** Opinions asked from other bodies on screen: what the board asks, and the page of whoever is asked. */
@NullMarked
package vn.vinhdanh.admin.consultation;

import org.jspecify.annotations.NullMarked;
