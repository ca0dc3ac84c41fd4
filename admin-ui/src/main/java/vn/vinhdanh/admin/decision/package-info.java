/** Decisions and their honours on screen: list, page, entry by hand, approval, publication, correction and withdrawal. */
@NullMarked
package vn.vinhdanh.admin.decision;

import org.jspecify.annotations.NullMarked;
