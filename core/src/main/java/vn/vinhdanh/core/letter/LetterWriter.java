package vn.vinhdanh.core.letter;

import java.util.Optional;
import java.util.Set;

/** Knows the letters of one room. A bean of this type is all that a room brings, besides noting letters in the {@link Outbox}. */
public interface LetterWriter {

    /** The kinds it writes, each at most 30 capital letters and underscores; no two rooms share one. */
    Set<String> kinds();

    /**
     * The letter, written as the system at the moment when it goes: whom it is for, and whether what it tells of is still so, may have changed
     * since it was noted.
     *
     * @return empty when it is not to go any more; it is then forgotten
     */
    Optional<Letter> write(NotedLetter noted);
}
