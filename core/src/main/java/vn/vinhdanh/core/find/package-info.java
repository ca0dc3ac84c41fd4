/** Finds things of all rooms by what an official types; each room finds its own. */
@NullMarked
package vn.vinhdanh.core.find;

import org.jspecify.annotations.NullMarked;
