package org.trackchild.registry.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import org.trackchild.access.api.AccessProblem;
import org.trackchild.access.api.Caller;
import org.trackchild.model.CaseId;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.Page;
import org.trackchild.model.Place;
import org.trackchild.model.ProblemException;

/**
 * The register of recognised fit facilities and fit persons. Committees, and the child protection
 * units of the districts, write down whom the committee has recognised in their district; the state
 * reads. A step that places a child with one rests on an order that names it, and is refused on a
 * day on which it is not recognised, see {@link CaseProblem#NOT_RECOGNISED}.
 *
 * <p>Everything that changes, and each reading of one with its children, is in the journal; lists
 * are not, as lists of cases are not. Refusals are {@link ProblemException}s. Safe for use by
 * several threads.
 */
@ProviderType
public interface Recognitions {

    /** Field of the name. */
    String NAME = "name";

    /** Field of the district, in problems. */
    String DISTRICT = "district";

    /** Field of the address. */
    String ADDRESS = "address";

    /** Field of the telephone. */
    String PHONE = "phone";

    /** Field of the number of children. */
    String PLACES = "places";

    /** Field of the lowest age. */
    String LOWEST_AGE = "lowest_age";

    /** Field of the highest age. */
    String HIGHEST_AGE = "highest_age";

    /** Field of the sexes. */
    String SEXES = "sexes";

    /** Field of the conditions. */
    String CONDITIONS = "conditions";

    /** Field of the first day. */
    String FROM = "from";

    /** Field of the last day. */
    String UNTIL = "until";

    /** Field of the number of the certificate. */
    String PAPER = "paper";

    /** Field of who signed. */
    String SIGNED_BY = "signed_by";

    /** Longest name, address and signature in characters. */
    int LONGEST_LINE = 200;

    /** Longest telephone and number of a certificate in characters. */
    int LONGEST_NUMBER = 100;

    /** Longest conditions and reason in characters. */
    int LONGEST_TEXT = 1_000;

    /**
     * What is looked for.
     *
     * @param text in the name, the number or the address; empty for all
     * @param kind empty for both
     * @param standing empty for all; {@link Recognition.Standing#VALID} also has those that end
     *     soon
     */
    record Sought(
            String text, Optional<Recognition.Kind> kind, Optional<Recognition.Standing> standing) {

        /** Everything. */
        public static final Sought ALL = new Sought("", Optional.empty(), Optional.empty());

        public Sought {
            Objects.requireNonNull(text);
            Objects.requireNonNull(kind);
            Objects.requireNonNull(standing);
        }
    }

    /**
     * One that can be chosen for a child: what has to be known of it to choose.
     *
     * @param number by which an order names it
     * @param name what it is called
     * @param kind a facility or a person
     * @param place where it is
     * @param takes whom it takes in today
     * @param taken how many children are there
     * @param fits whether a place is free, and it takes in children like this one
     */
    record Choice(
            String number,
            String name,
            Recognition.Kind kind,
            Place place,
            Recognition.Takes takes,
            int taken,
            boolean fits) {

        public Choice {
            Objects.requireNonNull(number);
            Objects.requireNonNull(name);
            Objects.requireNonNull(kind);
            Objects.requireNonNull(place);
            Objects.requireNonNull(takes);
        }
    }

    /**
     * One that ends.
     *
     * @param recognition the facility or person
     * @param taken how many children are there
     */
    record Ending(Recognition recognition, int taken) {

        public Ending {
            Objects.requireNonNull(recognition);
        }
    }

    /** Whether the caller can see recognitions at all. */
    boolean isFor(Caller caller);

    /** Whether the caller can recognise somebody. */
    boolean recognises(Caller caller);

    /**
     * Writes down that a facility or person was recognised.
     *
     * @throws ProblemException {@link AccessProblem#NOT_ALLOWED} for who recognises nobody; or all
     *     that is wrong: {@link CaseProblem#OTHER_DISTRICT} where it is not in a district of the
     *     caller, {@link CaseProblem#RECOGNISED_ALREADY} where one of the same kind and name is
     *     recognised there, or will be, {@link FieldProblem}s
     */
    RecognitionView recognise(Caller caller, Recognition.Content content, Recognition.Term term);

    /**
     * Writes down that it was renewed; also one that ended, or was withdrawn. From the first day of
     * the renewal on it alone counts; on days before nothing changes.
     *
     * @param acts how many acts the caller has seen
     * @throws ProblemException {@link CaseProblem#NO_SUCH_RECOGNITION}, {@link
     *     AccessProblem#NOT_ALLOWED}, {@link CaseProblem#CHANGED_MEANWHILE}, or {@link
     *     FieldProblem}s
     */
    RecognitionView renew(Caller caller, UUID id, int acts, Recognition.Term term);

    /**
     * Writes down that it was withdrawn. Children who are there stay on its roll until they are
     * placed elsewhere. What was to begin later does not begin.
     *
     * @param acts how many acts the caller has seen
     * @param from the first day on which it is not recognised any more; {@code null} when nobody
     *     said one
     * @param reason why
     * @throws ProblemException {@link CaseProblem#NO_SUCH_RECOGNITION}, {@link
     *     AccessProblem#NOT_ALLOWED}, {@link CaseProblem#CHANGED_MEANWHILE}, {@link
     *     CaseProblem#NOT_VALID_THEN} when it is valid neither on that day nor on the day before,
     *     {@link CaseProblem#REASON_REQUIRED}, or {@link FieldProblem}s
     */
    RecognitionView withdraw(Caller caller, UUID id, int acts, LocalDate from, String reason);

    /**
     * One, with its children.
     *
     * @throws ProblemException {@link CaseProblem#NO_SUCH_RECOGNITION}
     */
    RecognitionView read(Caller caller, UUID id);

    /** What tells whether it changed since somebody read it: its acts, and who is there. */
    String state(Caller caller, UUID id);

    /**
     * Those of the caller's districts and states, the latest written down first.
     *
     * @param after where the page begins, from the page before
     * @param limit at most so many, 1 to 200
     */
    Page<Recognition> list(Caller caller, Sought sought, Optional<String> after, int limit);

    /**
     * Those that somebody who recognises has to look after: that end soon, and those that are over
     * while children are still there. The earliest last day first.
     *
     * @return none for who recognises nobody; 50 at most
     */
    List<Ending> ending(Caller caller);

    /**
     * Among which a child can be placed: those that are valid today in the state of the case, first
     * those that fit, and of these first those of its district.
     *
     * @param text in the name, the number or the address; empty for all
     * @return 50 at most
     * @throws ProblemException {@link CaseProblem#NO_SUCH_CASE}, also {@link
     *     AccessProblem#NOT_ALLOWED} for who may not act on it
     */
    List<Choice> choices(Caller caller, CaseId of, String text);
}
