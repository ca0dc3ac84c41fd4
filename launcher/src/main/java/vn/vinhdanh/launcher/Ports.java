package vn.vinhdanh.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** The addresses that the platform will listen on, each with what it is for, so that every collision can be told by its name. */
final class Ports {

    private final List<Wanted> wanted = new ArrayList<>();

    /**
     * An address to listen on.
     *
     * @param variable what sets the port
     * @param vietnamese what listens there
     * @param english the same in English
     */
    private record Wanted(String variable, int port, String bind, String vietnamese, String english) {

        String address() {
            return bind + ":" + port;
        }
    }

    /** One more address; port 0 means any free one and collides with nothing. */
    void add(String variable, int port, String bind, String vietnamese, String english) {
        if (port != 0) {
            wanted.add(new Wanted(variable, port, bind, vietnamese, english));
        }
    }

    /**
     * Looks whether all of them can be had.
     *
     * @throws LaunchProblem that names every address that is taken by another program or wanted twice, what it is for, and a free port
     */
    void check() {
        var vietnamese = new ArrayList<String>();
        var english = new ArrayList<String>();
        var seen = new TreeMap<Integer, Wanted>();
        for (Wanted address : wanted) {
            var twice = seen.putIfAbsent(address.port, address);
            if (twice != null) {
                vietnamese.add("Cổng " + address.port + " được chọn cho cả " + twice.vietnamese + " (" + twice.variable
                        + ") và " + address.vietnamese + " (" + address.variable + "). Hãy đặt " + address.variable
                        + "=" + free(address.port, address.bind) + ".");
                english.add("Port " + address.port + " is chosen for both " + twice.english + " (" + twice.variable
                        + ") and " + address.english + " (" + address.variable + "). Set " + address.variable + "="
                        + free(address.port, address.bind) + ".");
            } else if (!isFree(address.port, address.bind)) {
                vietnamese.add("Địa chỉ " + address.address() + " dành cho " + address.vietnamese
                        + " đang bận. Hãy dừng chương trình đang dùng nó, hoặc chọn cổng khác: " + address.variable
                        + "=" + free(address.port, address.bind) + " ./run");
                english.add("The address " + address.address() + " for " + address.english
                        + " is taken. Stop the program that uses it, or choose another port: " + address.variable + "="
                        + free(address.port, address.bind) + " ./run");
            }
        }
        if (!vietnamese.isEmpty()) {
            throw new LaunchProblem(String.join("\n", vietnamese), String.join("\n", english));
        }
    }

    /** A port near a taken one that nobody uses and nothing of ours wants. */
    private int free(int taken, String bind) {
        for (int port = taken + 100; port < 65_000; port += 100) {
            int candidate = port;
            if (wanted.stream().noneMatch(w -> w.port == candidate) && isFree(candidate, bind)) {
                return candidate;
            }
        }
        return 0;
    }

    private static boolean isFree(int port, String bind) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(bind), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
