/** The portal's own copy of everything public: an index on this node, kept by following the feed; pages are rendered from nothing else. */
@NullMarked
package vn.vinhdanh.portal.copy;

import org.jspecify.annotations.NullMarked;
