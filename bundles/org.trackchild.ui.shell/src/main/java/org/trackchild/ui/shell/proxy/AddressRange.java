package org.trackchild.ui.shell.proxy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Addresses with the same beginning, such as {@code 10.20.0.0/16}; a single one such as {@code ::1}
 * is a range of one. Immutable.
 *
 * @param first an address of the range
 * @param bits how many bits of it count
 */
record AddressRange(InetAddress first, int bits) {

    /** Numbers only: a name would be asked for in the network. */
    private static final Pattern LITERAL =
            Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|[0-9A-Fa-f.]*:[0-9A-Fa-f:.]+");

    /**
     * Reads a range.
     *
     * @throws IllegalArgumentException when it is none
     */
    static AddressRange parse(String text) {
        String[] parts = text.strip().split("/", 2);
        InetAddress address =
                address(parts[0])
                        .orElseThrow(() -> new IllegalArgumentException("no address: " + text));
        int all = address.getAddress().length * Byte.SIZE;
        int bits = parts.length == 1 ? all : number(parts[1]);
        if (bits < 0 || bits > all) {
            throw new IllegalArgumentException("no range of addresses: " + text);
        }
        return new AddressRange(address, bits);
    }

    private static int number(String text) {
        return text.matches("\\d{1,3}") ? Integer.parseInt(text) : -1;
    }

    /** An address that is written in numbers; empty for anything else. */
    static Optional<InetAddress> address(String text) {
        if (!LITERAL.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(text));
        } catch (UnknownHostException unreadable) {
            return Optional.empty();
        }
    }

    boolean contains(InetAddress address) {
        byte[] one = first.getAddress();
        byte[] other = address.getAddress();
        if (one.length != other.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> bit % Byte.SIZE;
            if ((one[bit / Byte.SIZE] & mask) != (other[bit / Byte.SIZE] & mask)) {
                return false;
            }
        }
        return true;
    }
}
