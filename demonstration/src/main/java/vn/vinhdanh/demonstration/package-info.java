/**
 * The demonstration province: believable, deterministic, loaded once into an empty database through the doors of the core. Being on the
 * console's class path, as under {@code ./run --demo}, is all that switches it on.
 */
@NullMarked
package vn.vinhdanh.demonstration;

import org.jspecify.annotations.NullMarked;
