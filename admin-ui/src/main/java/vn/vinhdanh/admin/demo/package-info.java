/** The demonstration province: believable, deterministic, loaded once into an empty database through the doors of the core. */
@NullMarked
package vn.vinhdanh.admin.demo;

import org.jspecify.annotations.NullMarked;
