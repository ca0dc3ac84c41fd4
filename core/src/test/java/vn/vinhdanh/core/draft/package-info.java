@NullMarked
package vn.vinhdanh.core.draft;

import org.jspecify.annotations.NullMarked;
