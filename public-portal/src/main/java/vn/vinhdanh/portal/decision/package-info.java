/** Decisions (quyết định khen thưởng) with their lists and files. */
@NullMarked
package vn.vinhdanh.portal.decision;

import org.jspecify.annotations.NullMarked;
