/** Keeps files: content-addressed by SHA-256, type checked by content, size limited; public copies in a store of their own. */
@NullMarked
package vn.vinhdanh.core.attachment;

import org.jspecify.annotations.NullMarked;
