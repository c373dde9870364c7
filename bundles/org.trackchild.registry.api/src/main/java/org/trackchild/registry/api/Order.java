package org.trackchild.registry.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.trackchild.access.api.Role;
import org.trackchild.model.CaseId;
import org.trackchild.model.Event;
import org.trackchild.model.OfficeId;

/**
 * An order that a committee or board gives in a case. What a draft says never changes: a draft that
 * is wrong is discarded, and another one is drawn up. Immutable.
 *
 * @param id identifier
 * @param of the case
 * @param content what it says
 * @param drafted who drew it up, for which office, and when
 * @param signature who signed it; empty while nobody has
 * @param ended who revoked it, or discarded the draft, and why; empty while nobody has; see {@link
 *     #isEndWithheld()}
 */
public record Order(
        UUID id,
        CaseId of,
        OrderDraft content,
        Statement drafted,
        Optional<Signature> signature,
        Optional<Statement> ended) {

    /**
     * A signature.
     *
     * @param number that the order got with it, such as {@code CWC-UP-LUCKNOW/2026/0001}: without
     *     gaps for each office and year
     * @param user who signed
     * @param office on whose behalf
     * @param role as what
     * @param at when, to the millisecond
     * @param sat the sitting in which it was signed; empty for what a single member ordered between
     *     two sittings
     * @param digest SHA-256 of everything that was signed, in hexadecimal; see {@link OrderDigest}
     */
    public record Signature(
            String number,
            String user,
            OfficeId office,
            Role role,
            Instant at,
            Optional<Sat> sat,
            String digest) {

        public Signature {
            Objects.requireNonNull(number);
            Objects.requireNonNull(user);
            Objects.requireNonNull(office);
            Objects.requireNonNull(role);
            Objects.requireNonNull(at);
            Objects.requireNonNull(sat);
            Objects.requireNonNull(digest);
        }

        /** A signature outside of a sitting. */
        public Signature(
                String number, String user, OfficeId office, Role role, Instant at, String digest) {
            this(number, user, office, role, at, Optional.empty(), digest);
        }
    }

    /**
     * The sitting in which an order was signed.
     *
     * @param sitting its identifier
     * @param present names of the members that were present
     */
    public record Sat(UUID sitting, List<String> present) {

        public Sat {
            Objects.requireNonNull(sitting);
            present = List.copyOf(present);
        }
    }

    public Order {
        Objects.requireNonNull(id);
        Objects.requireNonNull(of);
        Objects.requireNonNull(content);
        Objects.requireNonNull(drafted);
        Objects.requireNonNull(signature);
        Objects.requireNonNull(ended);
    }

    /** Where it stands. */
    public OrderStatus status() {
        if (signature.isEmpty()) {
            return ended.isEmpty() ? OrderStatus.DRAFT : OrderStatus.DISCARDED;
        }
        return ended.isEmpty() ? OrderStatus.SIGNED : OrderStatus.REVOKED;
    }

    /**
     * Whether nobody revoked it, and it ended because the child came before another bench until
     * somebody carried it out. Who revokes gives a reason, and this has none.
     */
    public boolean hasLapsed() {
        return status() == OrderStatus.REVOKED
                && ended.orElseThrow().reason().isEmpty()
                && !isEndWithheld();
    }

    /** Whether it has ended, and the reader is not told by whom, when and why. */
    public boolean isEndWithheld() {
        return ended.filter(said -> said.user().isEmpty()).isPresent();
    }

    /** The same for a reader who is told no more than that it has ended. */
    public Order withoutEnd() {
        return new Order(
                id,
                of,
                content,
                drafted,
                signature,
                ended.map(
                        said ->
                                new Statement(
                                        "",
                                        drafted.office(),
                                        signature.map(Signature::at).orElse(drafted.at()),
                                        "")));
    }

    /** The number; empty while it is not signed. */
    public String number() {
        return signature.map(Signature::number).orElse("");
    }

    /** When it was ended, or else signed, or else drawn up. */
    public Instant latestChange() {
        return ended.map(Statement::at).or(() -> signature.map(Signature::at)).orElse(drafted.at());
    }

    /** Whether it says what was signed; {@code true} for what nobody has signed. */
    public boolean isIntact() {
        return signature.map(signed -> signed.digest().equals(OrderDigest.of(this))).orElse(true);
    }

    /**
     * Whether it has effect: it is signed, not revoked, says what was signed, and the day is one of
     * those from its first to its last.
     */
    public boolean isInForce(Instant now) {
        LocalDate today = now.atZone(Event.ZONE).toLocalDate();
        return status() == OrderStatus.SIGNED
                && !signature.get().at().isAfter(now)
                && !today.isBefore(content.from())
                && content.until().map(last -> !today.isAfter(last)).orElse(true)
                && isIntact();
    }
}
