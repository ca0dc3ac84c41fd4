/** A real database and a wired core for the tests of every module. */
@NullMarked
package vn.vinhdanh.core.testing;

import org.jspecify.annotations.NullMarked;
