/**
 * Letters by e-mail: noted in the transaction of the step that they tell of, written when they go, sent at most once. What a letter says and whom
 * it goes to is known by the room that noted it, its {@link vn.vinhdanh.core.letter.LetterWriter}.
 */
@NullMarked
package vn.vinhdanh.core.letter;

import org.jspecify.annotations.NullMarked;
