package org.trackchild.registry.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.trackchild.matching.api.Explanation;
import org.trackchild.matching.api.Reason;
import org.trackchild.model.CaseId;

/**
 * What a pair of records said when a person rejected it, so that it returns only when a deciding
 * field has changed since. Kept are the evidence and a digest of what the two records said, never
 * what they said: a digest tells whether a value changed, and two pairs with the same values have
 * different ones. Immutable.
 *
 * @param aspects by the name of the comparator; those that no record told, too
 */
public record Rejection(Map<String, Aspect> aspects) {

    /** Longer values are kept, and compared, up to here. */
    private static final int LONGEST_VALUE = 4_000;

    private static final int DIGEST_BYTES = 12;

    public Rejection {
        aspects = Map.copyOf(aspects);
    }

    /**
     * One compared aspect.
     *
     * @param digest of both values, without spaces, in lower-case ASCII
     * @param bits the evidence that it gave
     */
    public record Aspect(String digest, double bits) {}

    /**
     * What is remembered of a pair that is rejected now.
     *
     * @param seen the explanation that the person saw; what neither record tells is not in it
     * @param comparators names of all comparators in use: what neither record tells may be filled
     *     in
     */
    public static Rejection of(
            Proposal.Pair pair, Explanation seen, Collection<String> comparators) {
        return of(List.of(pair.missing(), pair.found()), seen, comparators);
    }

    /** The same of two records of one kind; the explanation is that of {@code pair.one()}. */
    public static Rejection of(CasePair pair, Explanation seen, Collection<String> comparators) {
        return of(pair.both(), seen, comparators);
    }

    private static Rejection of(
            List<CaseId> pair, Explanation seen, Collection<String> comparators) {
        Map<String, Aspect> aspects = new LinkedHashMap<>();
        Aspect untold = new Aspect(digest(pair, "", ""), 0);
        comparators.forEach(name -> aspects.put(name, untold));
        for (Reason reason : seen.reasons()) {
            if (!reason.isOfTheRegister()) {
                aspects.put(reason.comparator(), new Aspect(digest(pair, reason), reason.bits()));
            }
        }
        return new Rejection(aspects);
    }

    /**
     * Why a rejected pair may be put before people again: the aspects that gave evidence then or
     * give it now, and whose values have changed. An aspect that was not compared then, because its
     * comparator was not installed, is none of them.
     *
     * @return names of comparators in the order of the explanation; empty when nothing that decides
     *     has changed, when what has changed speaks less for the pair than it did, or when the two
     *     records altogether do
     */
    public List<String> changedSince(Proposal.Pair pair, Explanation now) {
        return changedSince(List.of(pair.missing(), pair.found()), now);
    }

    /** The same of two records of one kind; the explanation is that of {@code pair.one()}. */
    public List<String> changedSince(CasePair pair, Explanation now) {
        return changedSince(pair.both(), now);
    }

    private List<String> changedSince(List<CaseId> pair, Explanation now) {
        List<Reason> known =
                now.reasons().stream()
                        .filter(reason -> aspects.containsKey(reason.comparator()))
                        .toList();
        List<Reason> changed = known.stream().filter(reason -> decides(pair, reason)).toList();
        return gain(changed) > 0 && gain(known) > 0
                ? changed.stream().map(Reason::comparator).toList()
                : List.of();
    }

    /** Whether the two records said the same, whatever that was worth in the register then. */
    public boolean saysTheSameAs(Rejection other) {
        return digests().equals(other.digests());
    }

    private Map<String, String> digests() {
        return aspects.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().digest()));
    }

    private boolean decides(List<CaseId> pair, Reason now) {
        Aspect then = aspects.get(now.comparator());
        return (then.bits() != 0 || now.bits() != 0) && !then.digest().equals(digest(pair, now));
    }

    private double gain(List<Reason> reasons) {
        return reasons.stream()
                .mapToDouble(now -> now.bits() - aspects.get(now.comparator()).bits())
                .sum();
    }

    private static String digest(List<CaseId> pair, Reason reason) {
        return digest(pair, reason.missingValue(), reason.foundValue());
    }

    private static String digest(List<CaseId> pair, String missing, String found) {
        String said =
                String.join(
                        "\n",
                        pair.get(0).toString(),
                        pair.get(1).toString(),
                        normalised(missing),
                        normalised(found));
        try {
            byte[] whole =
                    MessageDigest.getInstance("SHA-256")
                            .digest(said.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(whole, 0, DIGEST_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Neither case nor punctuation nor the order of words makes another value. */
    private static String normalised(String value) {
        String kept = value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE);
        return Arrays.stream(
                        Normalizer.normalize(kept, Normalizer.Form.NFKC)
                                .toLowerCase(Locale.ROOT)
                                .split("[^\\p{L}\\p{M}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .sorted()
                .collect(Collectors.joining(" "));
    }
}
