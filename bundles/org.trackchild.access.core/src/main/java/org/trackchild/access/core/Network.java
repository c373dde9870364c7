package org.trackchild.access.core;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.Locale;

/**
 * Where somebody is, as tries are counted and addresses kept. Of IPv6 that is the network of 64
 * bits that one customer has (RFC 6177): who has one has as many addresses as they like, and a
 * machine of an office changes its own each day (RFC 8981).
 */
final class Network {

    private Network() {}

    /**
     * The network of an address.
     *
     * @param address as it was written; what is no address of IPv6 stays as it is
     */
    static String of(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        byte[] bytes;
        try {
            // with a colon in it nothing is looked up
            bytes = InetAddress.getByName(address.split("%", 2)[0]).getAddress();
        } catch (UnknownHostException unreadable) {
            return address;
        }
        ByteBuffer parts = ByteBuffer.wrap(bytes);
        return bytes.length == Integer.BYTES
                ? String.format(
                        Locale.ROOT,
                        "%d.%d.%d.%d",
                        bytes[0] & 0xff,
                        bytes[1] & 0xff,
                        bytes[2] & 0xff,
                        bytes[3] & 0xff)
                : String.format(
                        Locale.ROOT,
                        "%x:%x:%x:%x::/64",
                        parts.getShort(),
                        parts.getShort(),
                        parts.getShort(),
                        parts.getShort());
    }
}
