/** Tests of the room of the same name. */
@NullMarked
package vn.vinhdanh.reporting.api;

import org.jspecify.annotations.NullMarked;
