package vn.vinhdanh.core.campaign;

import jakarta.persistence.Embeddable;

/** A linked document as a row below its campaign. */
@Embeddable
class Directive {

    private String number;
    private String title;
    private String issuer;

    @SuppressWarnings("NullAway.Init")
    protected Directive() {}

    Directive(LinkedDirective link) {
        this.number = link.number();
        this.title = link.title();
        this.issuer = link.issuer();
    }

    LinkedDirective linked() {
        return new LinkedDirective(number, title, issuer);
    }
}
