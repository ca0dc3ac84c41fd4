/** Proofs that a list is brought in on screen, step by step. */
@NullMarked
package vn.vinhdanh.admin.annex;

import org.jspecify.annotations.NullMarked;
