/** Keeps the store of public files clean while the console runs. */
@NullMarked
package vn.vinhdanh.admin.attachment;

import org.jspecify.annotations.NullMarked;
