/** Who is written to: subscribers who confirmed, when something is published, and who reported an error; each letter once. */
@NullMarked
package vn.vinhdanh.core.subscription;

import org.jspecify.annotations.NullMarked;
