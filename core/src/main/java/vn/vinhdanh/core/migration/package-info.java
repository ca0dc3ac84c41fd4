/** Brings the schemas to the state of this version, as their owner and in a process of its own. */
@NullMarked
package vn.vinhdanh.core.migration;

import org.jspecify.annotations.NullMarked;
