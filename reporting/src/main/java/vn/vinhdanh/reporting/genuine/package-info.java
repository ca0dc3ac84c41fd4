/** Tells whether a file is one that was given out, as it was given out, and whether its figures still hold. Keeps nothing of what is sent. */
@NullMarked
package vn.vinhdanh.reporting.genuine;

import org.jspecify.annotations.NullMarked;
