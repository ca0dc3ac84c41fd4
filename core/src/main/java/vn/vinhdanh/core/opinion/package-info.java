/**
 * What the people say of those who are proposed (lấy ý kiến Nhân dân): lists of nominees that two officials publish from an hour to an hour,
 * and the opinions and complaints that citizens send, each with a reference, a promised day and an answer. Nothing blocks by itself.
 */
@NullMarked
package vn.vinhdanh.core.opinion;

import org.jspecify.annotations.NullMarked;
