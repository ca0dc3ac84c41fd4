/** Tests of the attachment room. */
@NullMarked
package vn.vinhdanh.core.attachment;

import org.jspecify.annotations.NullMarked;
