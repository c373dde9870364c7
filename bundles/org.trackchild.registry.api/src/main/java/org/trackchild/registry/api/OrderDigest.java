package org.trackchild.registry.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.TreeMap;

/**
 * The digest under a signature. Each part is written as its name, its length in bytes of UTF-8 and
 * its text, in a fixed order, so that no two orders are written alike. Pure.
 */
public final class OrderDigest {

    private final StringBuilder written = new StringBuilder();

    private OrderDigest() {}

    /**
     * Digest of what was signed: the case, the content, who drew it up, and the signature without
     * the digest that it carries.
     *
     * @param order a signed order
     * @return SHA-256 in hexadecimal
     * @throws IllegalArgumentException when nobody has signed it
     */
    public static String of(Order order) {
        Order.Signature signature =
                order.signature().orElseThrow(() -> new IllegalArgumentException("not signed"));
        OrderDraft content = order.content();
        OrderDigest digest = new OrderDigest();
        digest.add("id", order.id().toString());
        digest.add("case", order.of().toString());
        digest.add("kind", content.kind());
        new TreeMap<>(content.particulars())
                .forEach((code, text) -> digest.add("particular." + code, text));
        digest.add("from", content.from().toString());
        digest.add("until", content.until().map(LocalDate::toString).orElse(""));
        digest.add("drafted.user", order.drafted().user());
        digest.add("drafted.office", order.drafted().office().value());
        digest.add("drafted.at", order.drafted().at().toString());
        digest.add("number", signature.number());
        digest.add("signed.user", signature.user());
        digest.add("signed.office", signature.office().value());
        digest.add("signed.role", signature.role().code());
        digest.add("signed.at", signature.at().toString());
        return digest.hexadecimal();
    }

    private void add(String name, String text) {
        written.append(name)
                .append(':')
                .append(text.getBytes(StandardCharsets.UTF_8).length)
                .append(':')
                .append(text)
                .append('\n');
    }

    private String hexadecimal() {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(written.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
