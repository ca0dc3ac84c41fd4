/** Dossiers on screen: what a unit writes, its leader signs and the board verifies. */
@NullMarked
package vn.vinhdanh.admin.nomination;

import org.jspecify.annotations.NullMarked;
