/** Proofs that lists are read as they lie, hostile files are refused, and a list is registered whole or not at all. */
@NullMarked
package vn.vinhdanh.core.annex;

import org.jspecify.annotations.NullMarked;
