package org.trackchild.access.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Page;
import org.trackchild.model.ProblemException;

/**
 * Who works where: accounts and postings, kept by administrators for their places and by heads of
 * office for their own office ({@link Administration#withOwnOffices}). Safe for use by several
 * threads.
 *
 * <p>What is given and taken:
 *
 * <ul>
 *   <li>a posting, by whoever keeps the people of that office. A head of office gives no posting of
 *       an administrator, and makes nobody else the head but a colleague who stands in for a time
 *   <li>the account itself (its name to show, its password, whether it may be used), by whoever
 *       keeps the people of every office to which it is posted: nobody gets hold of powers beyond
 *       their own through the account of somebody else
 *   <li>nothing of one's own account, but one's password
 * </ul>
 *
 * <p>Every change takes effect at once, in open pages too, and stands in the journal. All methods
 * throw {@link ProblemException}: {@link AccessProblem#NO_SUCH_PERSON} for an account of which the
 * caller keeps no posting, {@link AccessProblem#NOT_ALLOWED} for what others have to do.
 */
@ProviderType
public interface People {

    /** Name of a field in problems and interfaces. */
    String USER = "user";

    /** Name of a field in problems and interfaces. */
    String DISPLAY_NAME = "display_name";

    /** Name of a field in problems and interfaces. */
    String OFFICE = "office";

    /** Name of a field in problems and interfaces. */
    String ROLE = "role";

    /** Name of a field in problems and interfaces. */
    String FROM = "from";

    /** Name of a field in problems and interfaces. */
    String TO = "to";

    /** Name of a field in problems and interfaces. */
    String IN_CHARGE = "in_charge";

    /** Name of a field in problems and interfaces. */
    String STANDS_IN_FOR = "stands_in_for";

    /** Name of a field in problems and interfaces. */
    String REASON = "reason";

    /** Name of a field in problems and interfaces. */
    String PASSWORD = "password";

    /** Name of a field in problems and interfaces. */
    String NEW_PASSWORD = "new_password";

    /** Longest name to show, in characters. */
    int LONGEST_DISPLAY_NAME = 120;

    /** For how many days a one-time password can be used. */
    int SECRET_DAYS = 14;

    /** Whether the caller keeps anybody's account or posting. */
    boolean keeps(Caller caller);

    /** Whether the caller keeps the people of an office. */
    boolean keeps(Caller caller, OfficeId office);

    /** The roles that the caller can give in an office, in order; none where they keep nobody. */
    List<Role> roles(Caller caller, OfficeId office);

    /**
     * Lists the people of whom the caller keeps a posting, also one that is over, by the name to
     * show.
     *
     * @param after where the page begins, from the page before
     * @param limit at most so many, 1 to 200
     */
    Page<Person> list(Caller caller, Sought sought, Optional<String> after, int limit);

    /** One of them. */
    Kept read(Caller caller, String user);

    /**
     * Makes an account with its first posting. It can be used with a one-time password only, in
     * place of which the person chooses one at the first sign-in.
     *
     * @return the account and the password, which cannot be read again
     */
    Invited invite(Caller caller, String user, String displayName, Wanted posting);

    /**
     * Gives a posting to somebody who has an account, in whichever office: a transfer is begun by
     * the office that receives.
     */
    Kept give(Caller caller, String user, Wanted posting);

    /**
     * Ends a posting, or takes back one that has not begun.
     *
     * @param lastDay last day on which it is in force; empty to end it at once
     * @param reason why; goes into the journal
     */
    Kept end(
            Caller caller,
            String user,
            UUID tenure,
            Optional<LocalDate> lastDay,
            AccessReason reason);

    /**
     * Changes the name to show.
     *
     * @param version of the account as it was seen
     */
    Kept rename(Caller caller, String user, long version, String displayName);

    /** Ends all use of an account until it is enabled again. Its postings stay. */
    Kept disable(Caller caller, String user, AccessReason reason);

    /** Lets an account be used again. */
    Kept enable(Caller caller, String user, AccessReason reason);

    /**
     * Puts a one-time password in the place of the password. The open pages of the person end.
     *
     * @return the password, which cannot be read again
     */
    Invited reset(Caller caller, String user, AccessReason reason);

    /**
     * Takes the second factor from a person who has lost it, with the recovery codes. Whoever must
     * have one sets up another at the next sign-in. The person is told on the desk.
     *
     * @throws ProblemException with {@link AccessProblem#NO_FACTOR}
     */
    Kept takeSecondFactor(Caller caller, String user, AccessReason reason);

    /**
     * Changes the caller's own password. Other open pages of the same person end.
     *
     * @param password the present one; the caller of this method clears both afterwards
     */
    void changePassword(Caller caller, char[] password, char[] wanted);

    /**
     * Whom to list.
     *
     * @param text words of the name to show or of the account; every word must occur. Empty for all
     * @param standing how the account stands; empty for all
     * @param office one office; empty for all
     */
    record Sought(String text, Optional<Person.Standing> standing, Optional<OfficeId> office) {

        /** Everybody. */
        public static final Sought ALL = new Sought("", Optional.empty(), Optional.empty());

        public Sought {
            Objects.requireNonNull(text);
            Objects.requireNonNull(standing);
            Objects.requireNonNull(office);
        }
    }

    /**
     * A posting to give.
     *
     * @param office where
     * @param role as what
     * @param inCharge whether as head of the office
     * @param from first day; empty for today
     * @param to last day; empty for an end that nobody knows yet
     * @param standsInFor account of the colleague who is away; then {@code to} is needed
     */
    record Wanted(
            OfficeId office,
            Role role,
            boolean inCharge,
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            Optional<String> standsInFor) {

        public Wanted {
            Objects.requireNonNull(office);
            Objects.requireNonNull(role);
            Objects.requireNonNull(from);
            Objects.requireNonNull(to);
            Objects.requireNonNull(standsInFor);
        }
    }

    /**
     * An account and what the caller may do with it.
     *
     * @param person the account with all its postings
     * @param endable those of its postings that the caller may end
     * @param whole whether the caller may change the account itself, and not postings only
     * @param secondFactor whether the person has a second factor
     */
    record Kept(Person person, Set<UUID> endable, boolean whole, boolean secondFactor) {

        public Kept {
            Objects.requireNonNull(person);
            endable = Set.copyOf(endable);
        }
    }

    /**
     * An account with a one-time password.
     *
     * @param kept the account
     * @param secret the password to be handed to the person
     */
    record Invited(Kept kept, String secret) {

        public Invited {
            Objects.requireNonNull(kept);
            Objects.requireNonNull(secret);
        }

        /** Without the password: this may be written to a log. */
        @Override
        public String toString() {
            return "Invited[" + kept.person().user() + "]";
        }
    }
}
