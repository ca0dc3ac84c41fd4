package vn.vinhdanh.launcher;

import java.util.Locale;

/** The address of the operator's own database server, and that nothing goes to another machine in plain by default. */
final class ServerAddress {

    private ServerAddress() {}

    /**
     * The address with TLS asked for, when the server is on another machine and the operator has not said how to speak with it.
     *
     * @param url {@code jdbc:mysql://host:port/}, perhaps with properties of the driver after {@code ?}
     */
    static String guarded(String url) {
        return local(url) || said(url) ? url : url + (url.contains("?") ? "&" : "?") + "sslMode=REQUIRED";
    }

    /** Whether passwords and data may travel readable to another machine, because the operator said so. */
    static boolean plain(String url) {
        var properties = url.toLowerCase(Locale.ROOT);
        return !local(url)
                && (properties.contains("sslmode=disabled")
                        || properties.contains("sslmode=preferred")
                        || properties.contains("usessl=false"));
    }

    private static boolean said(String url) {
        var properties = url.toLowerCase(Locale.ROOT);
        return properties.contains("sslmode=") || properties.contains("usessl=");
    }

    private static boolean local(String url) {
        var hosts = url.replaceFirst("^jdbc:mysql://", "").replaceFirst("[/?].*", "");
        for (String host : hosts.split(",")) {
            if (!host.matches("(localhost|127(\\.\\d{1,3}){3}|\\[::1])(:\\d+)?")) {
                return false;
            }
        }
        return true;
    }
}
