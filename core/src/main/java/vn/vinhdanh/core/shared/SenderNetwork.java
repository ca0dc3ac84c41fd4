package vn.vinhdanh.portal.page;

/** Whom an address belongs to, where what one sender may do is limited. */
public final class SenderNetwork {

    private SenderNetwork() {}

    /** The address itself, or the /64 that an IPv6 reader owns. */
    public static String of(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        var groups = address.split(":", -1);
        return groups.length < 4 ? address : String.join(":", groups[0], groups[1], groups[2], groups[3]);
    }
}
