/** Tests of this room. */
@NullMarked
package vn.vinhdanh.core.signin;

import org.jspecify.annotations.NullMarked;
