/** Tests of the room of consultations. */
@NullMarked
package vn.vinhdanh.core.consultation;

import org.jspecify.annotations.NullMarked;
