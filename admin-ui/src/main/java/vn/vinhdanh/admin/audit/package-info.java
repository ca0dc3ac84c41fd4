/** The audit on screen, and the taking over of what reporting wants audited. */
@NullMarked
package vn.vinhdanh.admin.audit;

import org.jspecify.annotations.NullMarked;
