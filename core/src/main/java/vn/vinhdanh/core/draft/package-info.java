/** What officials have begun to write and not saved; each official's own, of no effect, swept when it is old. */
@NullMarked
package vn.vinhdanh.core.draft;

import org.jspecify.annotations.NullMarked;
