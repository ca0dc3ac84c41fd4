package vn.vinhdanh.admin.catalogue;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.publication.CatalogueShowcase;

/** Brings the public catalogue in line with the domain when the console has started. */
@Component
class CatalogueOnShow {

    private final CatalogueShowcase showcase;

    CatalogueOnShow(CatalogueShowcase showcase) {
        this.showcase = showcase;
    }

    // before the proof looks whether it is on show
    @Order(0)
    @EventListener(ApplicationReadyEvent.class)
    void refresh() {
        CurrentOfficial.asSystem(showcase::refresh);
    }
}
