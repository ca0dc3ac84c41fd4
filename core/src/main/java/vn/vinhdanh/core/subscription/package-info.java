/** Who asked to be written to when something is published, and the letters they are sent: each once, none without consent. */
@NullMarked
package vn.vinhdanh.core.subscription;

import org.jspecify.annotations.NullMarked;
