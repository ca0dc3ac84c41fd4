@NullMarked
package vn.vinhdanh.core.notice;

import org.jspecify.annotations.NullMarked;
