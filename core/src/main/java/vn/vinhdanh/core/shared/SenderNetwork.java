package vn.vinhdanh.core.shared;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.StringJoiner;

/** Whom an address belongs to, where what one sender may do is limited. */
public final class SenderNetwork {

    private static final int LONGEST = 45;

    private SenderNetwork() {}

    /**
     * The address itself, or the /64 that an IPv6 reader owns, however the address is written.
     *
     * @param address as the server or a proxy wrote it; what is no address stays as it is, cut to 45 characters
     */
    public static String of(String address) {
        var plain = address.strip().replaceFirst("%.*", "");
        if (plain.indexOf(':') >= 0 && plain.matches("[0-9A-Fa-f:.]{2,45}")) {
            try {
                // a literal: no name is looked up
                var parsed = InetAddress.getByName(plain);
                return parsed instanceof Inet6Address ? prefix(parsed.getAddress()) : parsed.getHostAddress();
            } catch (UnknownHostException noAddress) {
                return plain;
            }
        }
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
    }

    /** Whether two addresses belong to one sender: they are the same, or of one /64. */
    public static boolean isOne(InetAddress one, InetAddress other) {
        return one instanceof Inet6Address && other instanceof Inet6Address
                ? Arrays.equals(one.getAddress(), 0, 8, other.getAddress(), 0, 8)
                : one.equals(other);
    }

    private static String prefix(byte[] address) {
        var groups = new StringJoiner(":");
        for (int i = 0; i < 8; i += 2) {
            groups.add(Integer.toHexString((address[i] & 0xff) << 8 | address[i + 1] & 0xff));
        }
        return groups.toString();
    }
}
