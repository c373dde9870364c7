package org.trackchild.ui.desk.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trackchild.access.api.AccessReason;
import org.trackchild.access.api.Person;
import org.trackchild.access.api.Posting;
import org.trackchild.access.api.Tenure;
import org.trackchild.directory.api.Directory;
import org.trackchild.rules.api.LegalWords;
import org.trackchild.ui.desk.parts.Badges;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.Places;
import org.trackchild.ui.desk.words.Days;
import org.trackchild.ui.desk.words.Words;

/** How an account and its postings stand, in words. */
final class PersonWords {

    private PersonWords() {}

    /** Address of the page of a person. */
    static String address(String user) {
        return "people/" + user;
    }

    /** How an account stands, as a badge. */
    static Box badge(Person.Standing standing, Words words) {
        String look =
                switch (standing) {
                    case ACTIVE -> "home";
                    case INVITED -> "due";
                    case WITHOUT_POSTING, DISABLED -> "closed";
                };
        return Badges.badge(look, words.text("people.stands", standing));
    }

    /** How an account stands, and what that means. */
    static String standing(Person person, Words words) {
        Person.Standing standing = person.standing(words.today());
        String until = person.secretUntil().map(end -> Days.moment(end, words)).orElse("");
        return words.text("people.standing." + standing.code(), until);
    }

    /** How a posting stands on a day. */
    enum Course {
        IN_FORCE,
        TO_COME,
        OVER;

        static Course of(Tenure tenure, LocalDate today) {
            if (tenure.isOver(today)) {
                return OVER;
            }
            return tenure.isInForce(today) ? IN_FORCE : TO_COME;
        }
    }

    /** How a posting stands today, as a badge. */
    static Box badge(Tenure tenure, Words words) {
        return switch (Course.of(tenure, words.today())) {
            case IN_FORCE -> Badges.badge("active", words.text("people.course.in_force"));
            case TO_COME -> Badges.badge("due", words.text("people.course.to_come"));
            case OVER ->
                    Badges.badge(
                            "closed",
                            words.text(
                                    wasTakenBack(tenure)
                                            ? "people.course.taken_back"
                                            : "people.course.over"));
        };
    }

    /** Whether it ended before its first day. */
    static boolean wasTakenBack(Tenure tenure) {
        return tenure.from()
                .flatMap(from -> tenure.to().filter(to -> to.isBefore(from)))
                .isPresent();
    }

    /** "Police officer, head of the office". */
    static String role(Posting posting, Words words) {
        String role = words.text(LegalWords.post(posting.role()));
        return posting.inCharge() ? words.text("people.head_as", role) : role;
    }

    /** "Police officer, Demo Police Station 1". */
    static String posting(Posting posting, Directory directory, Words words) {
        return role(posting, words) + ", " + Places.office(posting.office(), directory, words);
    }

    /** "1 Nov 2024 to 30 Nov 2024"; "no last day". */
    static String days(Tenure tenure, Words words) {
        Optional<String> from = tenure.from().map(day -> Days.day(day, words));
        Optional<String> to =
                tenure.to().filter(day -> !wasTakenBack(tenure)).map(day -> Days.day(day, words));
        if (from.isPresent() && to.isPresent()) {
            return words.text("people.from_to", from.get(), to.get());
        }
        return from.map(day -> words.text("people.from", day))
                .or(() -> to.map(day -> words.text("people.to", day)))
                .orElseGet(() -> words.text("people.no_end"));
    }

    /** Why a posting may end, what is most often so first. */
    static List<AccessReason> whyEnds(Tenure tenure) {
        List<AccessReason> reasons = new ArrayList<>();
        if (tenure.standsInFor().isPresent()) {
            reasons.add(AccessReason.LEAVE_OVER);
        }
        if (tenure.posting().role().isOfBench()) {
            reasons.add(AccessReason.TERM_OVER);
        }
        reasons.addAll(
                List.of(
                        AccessReason.TRANSFERRED,
                        AccessReason.LEFT_SERVICE,
                        AccessReason.SUSPENDED,
                        AccessReason.NOT_NEEDED,
                        AccessReason.MISTAKE));
        return reasons;
    }

    /** Why an account may be disabled. */
    static List<AccessReason> whyDisabled() {
        return List.of(
                AccessReason.SUSPENDED,
                AccessReason.LEFT_SERVICE,
                AccessReason.MISUSE_SUSPECTED,
                AccessReason.NOT_NEEDED,
                AccessReason.MISTAKE);
    }

    /** Why an account may be enabled again. */
    static List<AccessReason> whyEnabled() {
        return List.of(AccessReason.BACK_IN_SERVICE, AccessReason.MISTAKE);
    }

    /** Why a password may be reset. */
    static List<AccessReason> whyReset() {
        return List.of(AccessReason.PASSWORD_LOST, AccessReason.MISUSE_SUSPECTED);
    }

    /** Why a second factor is taken from somebody. */
    static List<AccessReason> whyFactorTaken() {
        return List.of(AccessReason.FACTOR_LOST, AccessReason.MISUSE_SUSPECTED);
    }
}
