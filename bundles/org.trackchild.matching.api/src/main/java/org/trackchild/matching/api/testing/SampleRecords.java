package org.trackchild.matching.api.testing;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.trackchild.matching.api.Subject;
import org.trackchild.model.Appearance;
import org.trackchild.model.ApproximateAge;
import org.trackchild.model.ApproximateDate;
import org.trackchild.model.Background;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.ChildDescription;
import org.trackchild.model.Event;
import org.trackchild.model.FamilyContact;
import org.trackchild.model.PersonName;
import org.trackchild.model.Place;
import org.trackchild.model.Sex;

/**
 * Makes up records, in which every field is sometimes missing, for tests. Not safe for use by
 * several threads.
 */
public final class SampleRecords {

    private static final LocalDate TODAY = LocalDate.of(2026, 1, 15);
    private static final List<String> GIRLS =
            List.of("Asha", "Sita", "Rani", "Pooja", "Meena", "Fatima", "Lakshmi", "Kavita");
    private static final List<String> BOYS =
            List.of("Ravi", "Arjun", "Irfan", "Suresh", "Mohan", "Vikas", "Salman", "Gopal");
    private static final List<String> SURNAMES =
            List.of("Kumar", "Sharma", "Khan", "Das", "Yadav", "Naidu", "Singh", "Bibi");
    private static final List<String> PET_NAMES = List.of("Guddi", "Chhotu", "Munna", "Pinki");
    private static final List<String> DISTRICTS =
            List.of("UP-LUCKNOW", "UP-KANPUR NAGAR", "BR-PATNA", "MH-PUNE", "TN-CHENNAI");
    private static final List<String> MARKS =
            List.of(
                    "scar on left cheek",
                    "mole on chin",
                    "burn mark right hand",
                    "cut on forehead");
    private static final List<String> CLOTHES =
            List.of("red frock", "blue shirt black pants", "green kurta", "school uniform");
    private static final List<String> BELONGINGS =
            List.of("school bag", "a doll", "toy car and some money", "black thread");
    private static final List<String> WORDS = List.of("fair", "dark", "thin", "black", "brown");
    private static final List<String> LANGUAGES = List.of("Hindi", "Bhojpuri", "Tamil", "Bengali");
    private static final List<String> RELIGIONS = List.of("Hindu", "Muslim", "Christian", "Sikh");
    private static final List<String> DISABILITIES = List.of("none", "deaf", "blind", "lame");

    private static final List<String> SAYINGS =
            List.of("Lucknow", "the river at Gaya", "गया और नदी", "sings of the moon");

    private final Random random;

    /**
     * @param random decides everything but the identifiers
     */
    public SampleRecords(Random random) {
        this.random = Objects.requireNonNull(random);
    }

    /** A record that tells nothing but a day. */
    public Subject empty(CaseKind kind) {
        return new Subject(
                CaseId.next(),
                kind,
                ChildDescription.builder().build(),
                new Event(day(), null, Place.UNKNOWN));
    }

    /** A record. */
    public Subject next(CaseKind kind) {
        boolean girl = random.nextBoolean();
        String surname = one(SURNAMES);
        ChildDescription child =
                ChildDescription.builder()
                        .name(name(girl ? GIRLS : BOYS, surname))
                        .alias(PersonName.of(maybe(PET_NAMES)))
                        .father(name(BOYS, surname))
                        .mother(name(GIRLS, surname))
                        .guardian(name(GIRLS, surname))
                        .companions(PersonName.of(maybe(BOYS), maybe(GIRLS)))
                        .sex(some() ? (girl ? Sex.FEMALE : Sex.MALE) : Sex.UNKNOWN)
                        .age(some() ? age() : null)
                        .dateOfBirth(
                                some()
                                        ? null
                                        : new ApproximateDate(2010 + random.nextInt(14), 3, null))
                        .appearance(
                                new Appearance(
                                        some() ? 60 + random.nextInt(110) : null,
                                        maybe(WORDS),
                                        maybe(WORDS),
                                        maybe(WORDS),
                                        maybe(WORDS),
                                        maybe(MARKS),
                                        maybe(CLOTHES),
                                        maybe(BELONGINGS)))
                        .background(
                                new Background(
                                        some() ? List.of(one(LANGUAGES)) : List.of(),
                                        maybe(RELIGIONS),
                                        maybe(DISABILITIES)))
                        .contact(
                                new FamilyContact(
                                        some() ? "98" + (10000000 + random.nextInt(9999)) : "",
                                        some() ? "says the word " + one(PET_NAMES) : ""))
                        .build();
        return new Subject(
                CaseId.next(),
                kind,
                child,
                new Event(day(), null, place()),
                kind == CaseKind.FOUND ? maybe(SAYINGS) : "");
    }

    private PersonName name(List<String> given, String surname) {
        return some()
                ? PersonName.of(one(given) + (some() ? " " + surname : ""))
                : PersonName.UNKNOWN;
    }

    private ApproximateAge age() {
        int lowest = random.nextInt(15);
        return new ApproximateAge(lowest, lowest + random.nextInt(3));
    }

    private Place place() {
        if (!some()) {
            return Place.UNKNOWN;
        }
        String district = one(DISTRICTS);
        String state = district.substring(0, 2);
        return new Place(state, some() ? district : "", "railway station");
    }

    private LocalDate day() {
        return TODAY.minusDays(random.nextInt(700));
    }

    private boolean some() {
        return random.nextInt(3) > 0;
    }

    private String maybe(List<String> choice) {
        return some() ? one(choice) : "";
    }

    private String one(List<String> choice) {
        return choice.get(random.nextInt(choice.size()));
    }
}
