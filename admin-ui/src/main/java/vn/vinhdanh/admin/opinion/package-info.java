/** The people's opinion on screen: lists that go public from an hour to an hour, and what citizens say of them. */
@NullMarked
package vn.vinhdanh.admin.opinion;

import org.jspecify.annotations.NullMarked;
