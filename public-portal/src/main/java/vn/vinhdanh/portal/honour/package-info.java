/** Finding who was honoured, and the page of one honour. */
@NullMarked
package vn.vinhdanh.portal.honour;

import org.jspecify.annotations.NullMarked;
