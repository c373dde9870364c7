package org.trackchild.ui.shell.proxy;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/**
 * The way of a request through proxies, by what they have written down. Each proxy adds whom it got
 * the request from, so only what trusted ones have added can be believed: the way is followed back
 * from the last one until the first that is not trusted, who is the client.
 *
 * @param trusted the proxies
 */
record Hops(List<AddressRange> trusted) {

    Hops {
        trusted = List.copyOf(trusted);
    }

    boolean trusts(String address) {
        return AddressRange.address(plain(address)).filter(this::trusts).isPresent();
    }

    private boolean trusts(InetAddress address) {
        return trusted.stream().anyMatch(range -> range.contains(address));
    }

    /**
     * Who sent a request.
     *
     * @param peer who the connection is with
     * @param addresses whom the proxies had it from, the last one last; anything at all before what
     *     trusted ones have added
     * @return the client, or the last proxy that can be believed
     */
    String client(String peer, List<String> addresses) {
        String believed = peer;
        for (int i = addresses.size() - 1; i >= 0 && trusts(believed); i--) {
            Optional<InetAddress> before = AddressRange.address(plain(addresses.get(i)));
            if (before.isEmpty()) {
                return believed;
            }
            believed = before.get().getHostAddress();
        }
        return believed;
    }

    /**
     * Some proxies add the port: {@code 192.0.2.1:4711}, {@code [2001:db8::1]:4711}; the server
     * itself puts brackets around an address of version 6, and a zone may follow it.
     */
    private static String plain(String address) {
        String text = address.strip().replaceFirst("%[^\\]]*", "");
        if (text.startsWith("[")) {
            int end = text.indexOf(']');
            return end < 0 ? text : text.substring(1, end);
        }
        int colon = text.indexOf(':');
        return colon >= 0 && colon == text.lastIndexOf(':') ? text.substring(0, colon) : text;
    }
}
