package vn.vinhdanh.portal.opendata;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Under which licence open data is given; the province may choose another. */
@Component("licence")
class Licence {

    private final String name;
    private final String address;

    Licence(
            @Value("${vinhdanh.portal.licence:Creative Commons Attribution 4.0 (CC BY 4.0)}") String name,
            @Value("${vinhdanh.portal.licence-address:https://creativecommons.org/licenses/by/4.0/}") String address) {
        this.name = name;
        this.address = address;
    }

    /** Its name. */
    public String name() {
        return name;
    }

    /** The address of its text. */
    public String address() {
        return address;
    }
}
