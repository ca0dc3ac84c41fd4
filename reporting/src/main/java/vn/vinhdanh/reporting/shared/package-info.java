/** What every page and file of reporting needs: language, words, numbers, the frame of a page, and the notes for the audit. */
@NullMarked
package vn.vinhdanh.reporting.shared;

import org.jspecify.annotations.NullMarked;
