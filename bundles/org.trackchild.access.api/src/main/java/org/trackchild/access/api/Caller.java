package org.trackchild.access.api;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trackchild.model.OfficeId;

/**
 * Whoever asks. Made at sign-in, or for a key, or for a part of the platform; immutable.
 *
 * @param user name of the account; {@code system:NAME} for a part of the platform
 * @param displayName name to show to colleagues
 * @param postings the postings that are in force, the chosen one first; empty only for the platform
 *     itself
 * @param proof until when it counts as proven who sits there, where somebody signed in at the desk
 *     ({@link FreshProof}); shared by all callers of the session; empty for a key and for the
 *     platform
 */
public record Caller(
        String user, String displayName, List<Posting> postings, Optional<Proof> proof) {

    private static final String SYSTEM = "system:";

    public Caller {
        Objects.requireNonNull(user);
        Objects.requireNonNull(displayName);
        Objects.requireNonNull(proof);
        postings = List.copyOf(postings);
    }

    /** Whoever asks without an open desk. */
    public Caller(String user, String displayName, List<Posting> postings) {
        this(user, displayName, postings, Optional.empty());
    }

    /**
     * A part of the platform. It may do everything, and the journal names it.
     *
     * @param part short name such as {@code matching}
     */
    public static Caller system(String part) {
        return new Caller(SYSTEM + part, part, List.of());
    }

    /** Whether this is a part of the platform and not a person or an agency. */
    public boolean isSystem() {
        return isSystem(user) && postings.isEmpty();
    }

    /** Whether a name is that of a part of the platform. */
    static boolean isSystem(String user) {
        return user.startsWith(SYSTEM);
    }

    /** The office on whose behalf the caller acts; empty for the platform itself. */
    public Optional<OfficeId> office() {
        return postings.stream().findFirst().map(Posting::office);
    }

    /** The offices of all postings, that of the chosen one first; none for the platform. */
    public Set<OfficeId> offices() {
        return postings.stream()
                .map(Posting::office)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The same person, who acts by another of the postings. */
    public Caller choosing(Posting posting) {
        return with(
                Stream.concat(
                                Stream.of(posting),
                                postings.stream().filter(other -> !other.equals(posting)))
                        .toList());
    }

    /**
     * The same, who acts by the posting that was the chosen one before, if it is still theirs, in
     * the same session.
     */
    public Caller actingAs(Caller before) {
        return before.postings().stream()
                .findFirst()
                .filter(postings::contains)
                .map(this::choosing)
                .orElse(this)
                .with(before.proof());
    }

    /** The same person, as if there were these postings and no others. */
    public Caller with(List<Posting> others) {
        return new Caller(user, displayName, others, proof);
    }

    /** The same person in a session. */
    public Caller with(Optional<Proof> ofSession) {
        return new Caller(user, displayName, postings, ofSession);
    }

    /** The same, as if there were no other posting than the chosen one; the platform as it is. */
    public Caller chosen() {
        return with(postings.stream().limit(1).toList());
    }

    /** Whether any posting has the role. */
    public boolean has(Role role) {
        return postings.stream().anyMatch(posting -> posting.role() == role);
    }
}
