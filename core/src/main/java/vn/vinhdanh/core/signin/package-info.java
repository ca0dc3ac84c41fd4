/** Each try of a password, checked and counted once, for console and reporting alike; and who was turned away. */
@NullMarked
package vn.vinhdanh.core.signin;

import org.jspecify.annotations.NullMarked;
