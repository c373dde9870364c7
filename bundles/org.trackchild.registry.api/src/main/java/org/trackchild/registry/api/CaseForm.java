package org.trackchild.registry.api;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.trackchild.access.api.Role;
import org.trackchild.model.CaseId;
import org.trackchild.model.OfficeId;

/**
 * A form of the law that is filled in for a case. A draft holds what people typed; what the case
 * knows is looked up whenever the draft is read. What was handed in holds everything, and never
 * changes: a correction is another form. Immutable.
 *
 * @param id identifier
 * @param of the case
 * @param content what it says
 * @param progress how far it has been filled in
 * @param submission who handed it in; empty while nobody has
 * @param discarded who gave the draft up; empty while nobody has
 */
public record CaseForm(
        UUID id,
        CaseId of,
        Content content,
        Progress progress,
        Optional<Submission> submission,
        Optional<Statement> discarded) {

    /**
     * What a form says.
     *
     * @param kind code of its kind
     * @param corrects the form that was handed in before and that this one corrects
     * @param answers by the codes of the items
     */
    public record Content(String kind, Optional<UUID> corrects, Map<String, FormAnswer> answers) {

        public Content {
            Objects.requireNonNull(kind);
            Objects.requireNonNull(corrects);
            answers = Map.copyOf(answers);
        }
    }

    /**
     * How far a form has been filled in.
     *
     * @param version from 1; each saving counts
     * @param begun who began it
     * @param saved who saved it last
     */
    public record Progress(long version, Statement begun, Statement saved) {

        public Progress {
            Objects.requireNonNull(begun);
            Objects.requireNonNull(saved);
        }
    }

    /**
     * A signature under a form.
     *
     * @param number that the form got with it: the number of the case, the kind, and how many of
     *     this kind there are, such as {@code FC-26-000412/SIR/1}
     * @param user who handed it in
     * @param office on whose behalf
     * @param role as what
     * @param at when, to the millisecond
     * @param digest SHA-256 of everything that was handed in, in hexadecimal; see {@link
     *     FormDigest}
     */
    public record Submission(
            String number, String user, OfficeId office, Role role, Instant at, String digest) {

        public Submission {
            Objects.requireNonNull(number);
            Objects.requireNonNull(user);
            Objects.requireNonNull(office);
            Objects.requireNonNull(role);
            Objects.requireNonNull(at);
            Objects.requireNonNull(digest);
        }
    }

    public CaseForm {
        Objects.requireNonNull(id);
        Objects.requireNonNull(of);
        Objects.requireNonNull(content);
        Objects.requireNonNull(progress);
        Objects.requireNonNull(submission);
        Objects.requireNonNull(discarded);
    }

    /** Code of its kind. */
    public String kind() {
        return content.kind();
    }

    /** Where it stands. */
    public FormStatus status() {
        if (submission.isPresent()) {
            return FormStatus.HANDED_IN;
        }
        return discarded.isPresent() ? FormStatus.DISCARDED : FormStatus.DRAFT;
    }

    /** The number; empty while it is not handed in. */
    public String number() {
        return submission.map(Submission::number).orElse("");
    }

    /** When it was given up, or else handed in, or else saved. */
    public Instant latestChange() {
        return discarded
                .map(Statement::at)
                .or(() -> submission.map(Submission::at))
                .orElse(progress.saved().at());
    }

    /** Whether it says what was handed in; {@code true} for what nobody has. */
    public boolean isIntact() {
        return submission.map(signed -> signed.digest().equals(FormDigest.of(this))).orElse(true);
    }

    /** The same with other answers. */
    public CaseForm with(Map<String, FormAnswer> answers) {
        return new CaseForm(
                id,
                of,
                new Content(content.kind(), content.corrects(), answers),
                progress,
                submission,
                discarded);
    }

    /** The same, handed in. */
    public CaseForm with(Submission signature) {
        return new CaseForm(id, of, content, progress, Optional.of(signature), discarded);
    }
}
