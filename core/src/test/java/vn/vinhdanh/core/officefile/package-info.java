/** Proofs that files are read as they lie, whatever program wrote them, and that hostile ones are refused. */
@NullMarked
package vn.vinhdanh.core.officefile;

import org.jspecify.annotations.NullMarked;
