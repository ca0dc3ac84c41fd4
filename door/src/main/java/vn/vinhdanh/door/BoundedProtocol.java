package vn.vinhdanh.door;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.catalina.util.NetMask;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.NioEndpoint;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.shared.SenderNetwork;

/** HTTP/1.1 of the server, where no network but that of a named proxy holds more than its share of the connections. */
public final class BoundedProtocol extends Http11NioProtocol {

    /** Made by the server, by name. */
    public BoundedProtocol() {
        super(new BoundedEndpoint());
    }

    /**
     * @param perAddress how many connections a network may hold
     * @param proxies whom this does not bind
     * @param refused told the address of who was over the share
     */
    void bound(int perAddress, List<NetMask> proxies, Consumer<String> refused) {
        ((BoundedEndpoint) getEndpoint()).bound(perAddress, proxies, refused);
    }

    /** How many of these addresses belong to the sender's network. */
    static long held(InetAddress sender, Stream<InetAddress> open) {
        return open.filter(other -> SenderNetwork.isOne(sender, other)).count();
    }

    /** Counts when a connection comes; what is open is known to the server already, so that nothing must be kept right. */
    private static final class BoundedEndpoint extends NioEndpoint {

        private volatile int perAddress = Integer.MAX_VALUE;
        private volatile List<NetMask> proxies = List.of();

        private volatile Consumer<String> refused = address -> {};

        private void bound(int perAddress, List<NetMask> proxies, Consumer<String> refused) {
            this.refused = refused;
            this.perAddress = perAddress;
            this.proxies = List.copyOf(proxies);
        }

        /** Walks over the open connections, some hundreds at most, once for each new one. */
        @Override
        protected boolean setSocketOptions(SocketChannel socket) {
            var sender = sender(socket);
            if (sender != null && proxies.stream().noneMatch(proxy -> proxy.matches(sender))) {
                var open = connections.keySet().stream().flatMap(held -> Stream.ofNullable(sender(held)));
                if (held(sender, open) >= perAddress) {
                    try {
                        refused.accept(sender.getHostAddress());
                    } finally {
                        // the server itself closes only what it has taken in, and would count this one for ever
                        destroySocket(socket);
                    }
                    return false;
                }
            }
            return super.setSocketOptions(socket);
        }

        private static @Nullable InetAddress sender(SocketChannel socket) {
            try {
                return socket.getRemoteAddress() instanceof InetSocketAddress from ? from.getAddress() : null;
            } catch (IOException closed) {
                return null;
            }
        }
    }
}
