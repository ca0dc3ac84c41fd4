/** The showcase: the public records and the readers of views and feed; what the portal may enter. */
@NullMarked
package vn.vinhdanh.core.publication;

import org.jspecify.annotations.NullMarked;
