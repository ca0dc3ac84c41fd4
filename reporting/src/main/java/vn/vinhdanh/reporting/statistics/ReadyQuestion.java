package vn.vinhdanh.reporting.statistics;

import java.util.Locale;
import java.util.Map;
import vn.vinhdanh.reporting.shared.Wording;

/** A question whose answer is a {@link ReadyTable}: its address can be shared, kept, and asked again. */
public sealed interface ReadyQuestion permits ReadyAsked, ProposalAsked {

    /** The page that answers it. */
    String path();

    /** Parts of the address, in a stable order. */
    Map<String, String> parameters();

    /** What it is called when nobody gave it a name. */
    String title(Wording wording, Locale locale);

    /** How its files are named, without time and ending; letters that every system keeps. */
    String fileName();
}
