/** Tests of the room of subscriptions, with a real SMTP server. */
@NullMarked
package vn.vinhdanh.core.subscription;

import org.jspecify.annotations.NullMarked;
