/** Reads the list that comes with a decision (danh sách kèm theo quyết định), asks what cannot be known, and registers it whole. */
@NullMarked
package vn.vinhdanh.core.annex;

import org.jspecify.annotations.NullMarked;
