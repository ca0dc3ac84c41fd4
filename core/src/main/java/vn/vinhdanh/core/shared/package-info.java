/** Words used everywhere: Vietnamese text, achievement periods, pages, problems. Small and stable. */
@NullMarked
package vn.vinhdanh.core.shared;

import org.jspecify.annotations.NullMarked;
