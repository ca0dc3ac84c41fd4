/** Who asked to be written to when something is published, and what they are told. */
@NullMarked
package vn.vinhdanh.core.subscription;

import org.jspecify.annotations.NullMarked;
