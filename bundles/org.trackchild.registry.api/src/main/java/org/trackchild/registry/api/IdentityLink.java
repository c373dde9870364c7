package org.trackchild.registry.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.trackchild.model.Code;

/**
 * A person's statement that two cases are of one child: a missing report and a found child's stay,
 * two reports of one child, or two stays of it. The cases stay as they are; nothing is merged. A
 * link is never deleted: who takes it back says so, and both statements stay.
 *
 * <p>A child, then, is all cases that the links in force connect.
 *
 * @param id its identifier
 * @param pair the two cases
 * @param ground what the statement rests on
 * @param because the proposal or the alarm that was answered; empty for one made by hand
 * @param made who said it, and why
 * @param withdrawn who took it back, and why; empty while it is in force
 */
public record IdentityLink(
        UUID id,
        CasePair pair,
        Ground ground,
        Optional<UUID> because,
        Statement made,
        Optional<Statement> withdrawn) {

    public IdentityLink {
        Objects.requireNonNull(id);
        Objects.requireNonNull(pair);
        Objects.requireNonNull(ground);
        Objects.requireNonNull(because);
        Objects.requireNonNull(made);
        Objects.requireNonNull(withdrawn);
    }

    /** Whether nobody has taken it back. */
    public boolean isInForce() {
        return withdrawn.isEmpty();
    }

    /** The same link, taken back. */
    public IdentityLink withdrawnBy(Statement statement) {
        return new IdentityLink(id, pair, ground, because, made, Optional.of(statement));
    }

    /**
     * What the journal signs: a digest of the link and of the latest statement about it. The
     * journal itself must not hold the reason, which may tell of the child.
     *
     * @return SHA-256 in hexadecimal
     */
    public String digest() {
        Statement latest = withdrawn.orElse(made);
        String said =
                String.join(
                        "\n",
                        id.toString(),
                        pair.one().toString(),
                        pair.other().toString(),
                        ground.code(),
                        because.map(UUID::toString).orElse(""),
                        isInForce() ? "made" : "withdrawn",
                        latest.user(),
                        latest.office().value(),
                        Long.toString(latest.at().toEpochMilli()),
                        latest.reason());
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(said.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** What a link rests on. */
    public enum Ground implements Code {
        /** A proposal was confirmed. */
        PROPOSAL("proposal"),
        /** An alarm, that a child is registered twice, was confirmed. */
        DUPLICATE("duplicate"),
        /** The same photograph is in both cases, and a person confirmed it. */
        SAME_PHOTOGRAPH("same_photograph"),
        /** A person linked the two without being asked. */
        BY_HAND("by_hand");

        private final String code;

        Ground(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }
}
