package vn.vinhdanh.reporting.form;

import java.util.Locale;

/**
 * A text of a form in both languages; the Vietnamese one is the form's own.
 *
 * @param vi as the circular has it
 * @param en for who reads the page in English
 */
public record Said(String vi, String en) {

    /** In the language of a page. */
    public String in(Locale locale) {
        return locale.getLanguage().equals("en") ? en : vi;
    }
}
