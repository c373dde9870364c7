package org.trackchild.registry.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;

/** The digest under a headcount. Pure. */
public final class HeadcountDigest {

    private HeadcountDigest() {}

    /**
     * Digest of what was signed: the home, the evening, who counted, and each line, without the
     * digest that the count carries. The order of the lines does not matter.
     *
     * @return SHA-256 in hexadecimal
     */
    public static String of(Headcount count) {
        DigestText digest = new DigestText();
        digest.add("id", count.id().toString());
        digest.add("home", count.home().value());
        digest.add("day", count.day().toString());
        digest.add("counted.user", count.said().user());
        digest.add("counted.office", count.said().office().value());
        digest.add("counted.role", count.role().code());
        digest.add("counted.at", count.said().at().toString());
        count.lines().stream()
                .sorted(Comparator.comparing(Headcount.Line::of))
                .forEach(
                        line -> {
                            digest.add("case", line.of().toString());
                            digest.add("presence", line.presence().code());
                            digest.add("until", line.until().map(LocalDate::toString).orElse(""));
                            digest.add("seen", line.seen().map(Instant::toString).orElse(""));
                            digest.add("remark", line.remark());
                        });
        return digest.hexadecimal();
    }
}
