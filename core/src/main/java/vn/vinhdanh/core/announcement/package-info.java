/**
 * What the public is told: announcements and exemplars from draft to withdrawal, readers' comments and their moderation, and the
 * honest count of readers.
 */
@NullMarked
package vn.vinhdanh.core.announcement;

import org.jspecify.annotations.NullMarked;
