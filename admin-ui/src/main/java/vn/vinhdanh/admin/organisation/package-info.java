/** Units on screen: which existed on a day, what became of them, their upkeep. */
@NullMarked
package vn.vinhdanh.admin.organisation;

import org.jspecify.annotations.NullMarked;
