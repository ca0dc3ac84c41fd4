package vn.vinhdanh.core.letter;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.letter.LetterPart.Paragraph;

/**
 * What a letter says, without the frame that all letters share.
 *
 * @param email whom it goes to, canonical and valid as {@link EmailAddress} says
 * @param language {@code vi} or {@code en}: of the frame and of what is not marked as Vietnamese
 * @param subject of the message
 * @param title at the head of the letter
 * @param parts in their order
 * @param unsubscribe path on the portal that ends letters of this kind with one click (RFC 8058); null for a letter to one person
 * @param demo whether it tells of demonstration data; the subject then says so
 */
public record Letter(
        String email,
        String language,
        String subject,
        Paragraph title,
        List<LetterPart> parts,
        @Nullable String unsubscribe,
        boolean demo) {}
