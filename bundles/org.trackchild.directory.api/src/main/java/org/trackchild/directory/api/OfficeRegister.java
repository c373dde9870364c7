package org.trackchild.directory.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.osgi.annotation.versioning.ProviderType;
import org.trackchild.access.api.Caller;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;

/**
 * Keeps what the {@link Directory} says. Administrators keep the offices of their places; the head
 * of an office keeps how it is reached and what it offers ({@link OfficeService}), and makes sure
 * that the entry is true.
 *
 * <p>Everything that changes is in the journal and in the history of the office, in one
 * transaction; the directory of this machine tells it when a method returns, those of other
 * machines some seconds later. Refusals are {@link ProblemException}s with all that is wrong. Safe
 * for use by several threads.
 *
 * <p>Whoever writes or reads a history is judged by the postings of now; one whose account is
 * disabled is refused with {@link org.trackchild.access.api.AccessProblem#NOT_ALLOWED}.
 */
@ProviderType
public interface OfficeRegister {

    /** Field of the kind. */
    String TYPE = "type";

    /** Field of the name in English. */
    String NAME = "name";

    /** Field of the name in Hindi. */
    String NAME_HINDI = "name_hi";

    /** Field of the state. */
    String STATE = "state";

    /** Field of the district. */
    String DISTRICT = "district";

    /** Field of the contacts. */
    String CONTACTS = "contacts";

    /** Field of one contact, counted from 0. */
    static String contact(int place) {
        return CONTACTS + "[" + place + "]";
    }

    /** Field of days and times. */
    String HOURS = "hours";

    /** Field of what else is to be known of the hours. */
    String HOURS_WORDS = "hours_words";

    /** Field of the languages. */
    String LANGUAGES = "languages";

    /** Field of the number of children. */
    String PLACES = "places";

    /** Field of the lowest age. */
    String LOWEST_AGE = "lowest_age";

    /** Field of the highest age. */
    String HIGHEST_AGE = "highest_age";

    /** Field of the sexes. */
    String SEXES = "sexes";

    /** Field of whether the home is fit for children with disabilities. */
    String DISABILITY = "disability";

    /** Field of the latitude. */
    String LATITUDE = "latitude";

    /** Field of the longitude. */
    String LONGITUDE = "longitude";

    /** Field of how far off the position may be. */
    String ACCURACY = "accuracy";

    /** Field of the list by which somebody else knows the office. */
    String SOURCE = "source";

    /** Field of the code in that list. */
    String REFERENCE = "reference";

    /** Field of the office to which it belongs. */
    String PARENT = "parent";

    /** Field of the number of the registration. */
    String LICENCE = "licence";

    /** Field of the last day of the registration. */
    String LICENCE_UNTIL = "licence_until";

    /** Field of the first day. */
    String SINCE = "since";

    /** Field of whether the address is hidden. */
    String HIDDEN = "address_hidden";

    /** Field of the last day. */
    String CLOSED_ON = "closed_on";

    /** Field of the office that goes on with the work. */
    String SUCCESSOR = "successor";

    /** Field of a reason. */
    String REASON = "reason";

    /** Longest name in characters. */
    int LONGEST_NAME = 200;

    /** Longest reason in characters. */
    int LONGEST_REASON = 1_000;

    /** Most contacts of an office. */
    int MOST_CONTACTS = 20;

    /** Most languages of an office. */
    int MOST_LANGUAGES = 20;

    /** Whom nobody has made sure of for so many days has to be verified: our default. */
    int VERIFY_DAYS = 365;

    /**
     * What a caller may do.
     *
     * @param service change how it is reached and what it offers, verify it, see its history
     * @param all change everything, close and reopen
     */
    record Rights(boolean service, boolean all) {}

    /**
     * How an office is closed.
     *
     * @param on the last day; {@code null} when nobody said one
     * @param reason why
     * @param successor the office that goes on with its work
     */
    record Closing(LocalDate on, String reason, Optional<OfficeId> successor) {

        public Closing {
            Objects.requireNonNull(reason);
            Objects.requireNonNull(successor);
        }
    }

    /**
     * An office as a list of somebody else has it.
     *
     * @param code by which that list knows it
     * @param draft what the list wants the directory to say, from what it says now, if it knows the
     *     office
     * @param confirmed as in {@link #create}
     */
    record Listed(
            OfficeCode code, Function<Optional<Office>, OfficeDraft> draft, boolean confirmed) {

        public Listed {
            Objects.requireNonNull(code);
            Objects.requireNonNull(draft);
        }
    }

    /**
     * What became of an office of a list.
     *
     * @param taken whether it was added or changed; otherwise it was known as it is, or refused
     * @param problems why it was refused; none where it was not
     */
    record Outcome(boolean taken, List<Problem> problems) {

        public Outcome {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Adds and changes the offices of a list, all that are right in one transaction. Again it
     * changes nothing.
     *
     * @param offices at most 1,000
     * @param rehearse only tells what would become of them
     * @return what became of each, in their order
     * @throws ProblemException {@link OfficeProblem#NOT_YOUR_PLACE} for who keeps no offices
     */
    List<Outcome> take(Caller caller, List<Listed> offices, boolean rehearse);

    /** Whether the caller keeps offices anywhere. */
    boolean creates(Caller caller);

    /** What the caller may do with an office. */
    Rights rights(Caller caller, Office office);

    /**
     * Adds an office.
     *
     * @param confirmed whether the caller knows the offices of a like name
     * @throws ProblemException {@link OfficeProblem#NOT_YOUR_PLACE} for who keeps no offices; or
     *     all that is wrong, then {@link OfficeProblem#SIMILAR_OFFICES}
     */
    Office create(Caller caller, OfficeDraft draft, boolean confirmed);

    /**
     * Changes the entry of an office. Where the kind becomes that of a home and the draft says the
     * same of its address as before, the address is hidden; to show it takes another change.
     *
     * @param version that the caller saw
     * @param confirmed as in {@link #create}
     * @return the office; the same as before when nothing was changed
     * @throws ProblemException {@link OfficeProblem#NO_SUCH_OFFICE}, {@link
     *     OfficeProblem#NOT_YOUR_PLACE}, {@link OfficeProblem#OFFICE_CHANGED_MEANWHILE}, or all
     *     that is wrong
     */
    Office change(Caller caller, OfficeId id, long version, OfficeDraft draft, boolean confirmed);

    /**
     * Says that the entry is true today.
     *
     * @throws ProblemException as {@link #change}, and {@link OfficeProblem#OFFICE_IS_CLOSED}
     */
    Office verify(Caller caller, OfficeId id, long version);

    /**
     * Closes an office. What it has kept stays, and can be read as before.
     *
     * @throws ProblemException as {@link #change}; with all that is left to do there
     */
    Office close(Caller caller, OfficeId id, long version, Closing closing);

    /**
     * Opens an office that was closed.
     *
     * @throws ProblemException as {@link #change}; {@link FieldProblem#REQUIRED} without a reason
     */
    Office reopen(Caller caller, OfficeId id, long version, String reason);

    /**
     * What was done to the entry of an office, the latest first; at most 200.
     *
     * @throws ProblemException {@link OfficeProblem#NO_SUCH_OFFICE}; {@link
     *     OfficeProblem#NOT_YOUR_PLACE} for who may change nothing of it
     */
    List<OfficeChange> history(Caller caller, OfficeId id);
}
