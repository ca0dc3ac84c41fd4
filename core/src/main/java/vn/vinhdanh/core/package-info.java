/** The root of the core: wiring only. The rooms below it hold the domain. */
@NullMarked
package vn.vinhdanh.core;

import org.jspecify.annotations.NullMarked;
