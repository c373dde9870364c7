package org.trackchild.journal.api;

import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One line of the journal. It carries no personal data of a child: what changed is told by field
 * names and version numbers, so that a case can be erased while the journal still verifies.
 *
 * @param number position in the journal; starts at 1, has no gaps
 * @param at when the transaction wrote it, to the millisecond
 * @param actor user, or {@code system:NAME} for a part of the platform
 * @param office office on whose behalf the actor acted; empty for the platform itself
 * @param action what was done, one of {@link JournalAction#code()}
 * @param subject what it was done to
 * @param detail fields, versions, reasons; {@code key=value} separated by {@code ;}, at most 2,000
 *     characters
 * @param hash HMAC-SHA-256 over the hash of the entry before and the canonical form of this one, in
 *     hexadecimal
 */
public record JournalEntry(
        long number,
        Instant at,
        String actor,
        String office,
        JournalAction action,
        Subject subject,
        String detail,
        String hash) {

    /** The hash before the first entry. */
    public static final String START = HexFormat.of().formatHex(new byte[32]);

    /** Detail of an entry for which {@link #isBulk()} is true. */
    public static final String BULK = "bulk=true";

    /** Detail of an entry for which {@link #isOfOtherBench()} is true. */
    public static final String OTHER_BENCH = "because=other_bench";

    public JournalEntry {
        Objects.requireNonNull(at);
        Objects.requireNonNull(actor);
        Objects.requireNonNull(office);
        Objects.requireNonNull(action);
        Objects.requireNonNull(subject);
        Objects.requireNonNull(detail);
        Objects.requireNonNull(hash);
    }

    /**
     * Whether the change is one of many that were brought together, such as by an import: nobody
     * waits for each of them. A follower that cannot keep up turns to the other entries first.
     */
    public boolean isBulk() {
        return List.of(detail.split(";")).contains(BULK);
    }

    /**
     * Whether an order ended because the child came before another bench. Before which one, and who
     * brought it there, is not for everybody who may read the case.
     */
    public boolean isOfOtherBench() {
        return List.of(detail.split(";")).contains(OTHER_BENCH);
    }

    /** A value of the details by its key; the first when there are several. */
    public Optional<String> value(String key) {
        return Arrays.stream(detail.split(";"))
                .filter(part -> part.startsWith(key + "="))
                .map(part -> part.substring(key.length() + 1))
                .findFirst();
    }

    /**
     * What an entry is about.
     *
     * @param type {@code case}, {@code proposal}, {@code account} …
     * @param id identifier within the type
     */
    public record Subject(String type, String id) {

        /** Type of cases. */
        public static final String CASE = "case";

        /** Type of proposals. */
        public static final String PROPOSAL = "proposal";

        /** Type of versions of the matching model. */
        public static final String MODEL = "model";

        /** Type of statements that two cases are of one child. */
        public static final String IDENTITY_LINK = "identity_link";

        /** Type of statements that two children are of one family. */
        public static final String FAMILY_TIE = "family_tie";

        /** Type of events in which several children went missing or were found. */
        public static final String INCIDENT = "incident";

        /** Type of alarms that a child may be registered twice. */
        public static final String DUPLICATE = "duplicate";

        /** Type of actions that are assigned to offices. */
        public static final String OFFICE_ACTION = "office_action";

        /** A recognised fit facility or fit person. */
        public static final String RECOGNITION = "recognition";

        /** Type of searches that people keep. */
        public static final String SAVED_SEARCH = "saved_search";

        /** Type of work on several cases. */
        public static final String BULK_RUN = "bulk_run";

        /** Type of sittings of committees and boards. */
        public static final String SITTING = "sitting";

        /** Type of headcounts of homes. */
        public static final String HEADCOUNT = "headcount";

        /** Type of user accounts. */
        public static final String ACCOUNT = "account";

        /** Type of what belongs to the whole register, such as its time. */
        public static final String REGISTER = "register";

        /** Type of readings, each of several cases at once. */
        public static final String READING = "reading";

        /** Type of imports. */
        public static final String IMPORT = "import";

        public Subject {
            Objects.requireNonNull(type);
            Objects.requireNonNull(id);
        }
    }

    /**
     * The same entry with another detail, for somebody who must not read all of it; its hash fits
     * the old one.
     */
    public JournalEntry withDetail(String other) {
        return new JournalEntry(number, at, actor, office, action, subject, other, hash);
    }
}
