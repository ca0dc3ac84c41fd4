@NullMarked
package vn.vinhdanh.core.proof;

import org.jspecify.annotations.NullMarked;
