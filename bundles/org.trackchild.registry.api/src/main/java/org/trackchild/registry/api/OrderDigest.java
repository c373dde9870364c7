package org.trackchild.registry.api;

import java.time.LocalDate;
import java.util.TreeMap;

/** The digest under a signature. Pure. */
public final class OrderDigest {

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
        DigestText digest = new DigestText();
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
        signature
                .sat()
                .ifPresent(
                        sat -> {
                            digest.add("sat.sitting", sat.sitting().toString());
                            digest.add("sat.present", String.join("\n", sat.present()));
                        });
        return digest.hexadecimal();
    }
}
