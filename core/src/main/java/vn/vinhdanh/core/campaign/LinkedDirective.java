package vn.vinhdanh.core.campaign;

import vn.vinhdanh.core.shared.InvalidInput;

/**
 * A directive or other document a campaign is linked to; a link, not a parent movement.
 *
 * @param number number and symbol, e.g. {@code 05-CT/TW}; never empty
 * @param title what it is about; may be empty
 * @param issuer who issued it, e.g. "Bộ Chính trị"; may be empty
 */
public record LinkedDirective(String number, String title, String issuer) {

    /** Normalises the texts. */
    public LinkedDirective {
        number = InvalidInput.required("directives", number, 100);
        title = InvalidInput.optional("directives", title, 500);
        issuer = InvalidInput.optional("directives", issuer, 200);
    }
}
