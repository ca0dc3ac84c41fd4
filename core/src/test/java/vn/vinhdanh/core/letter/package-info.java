/** Tests of the outbox of letters, and a real SMTP server for those of the rooms that note letters. */
@NullMarked
package vn.vinhdanh.core.letter;

import org.jspecify.annotations.NullMarked;
