package org.trackchild.matching.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.trackchild.matching.api.Geography;
import org.trackchild.matching.api.Subject;
import org.trackchild.model.Appearance;
import org.trackchild.model.ApproximateAge;
import org.trackchild.model.Background;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.ChildDescription;
import org.trackchild.model.Event;
import org.trackchild.model.FamilyContact;
import org.trackchild.model.PersonName;
import org.trackchild.model.Place;
import org.trackchild.model.Sex;

/** Makes up children: common names are common, and there are thousands of rare ones. */
final class SyntheticChildren {

    static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    private static final List<String> GIRLS =
            List.of(
                    "Asha", "Pooja", "Rani", "Sunita", "Kavita", "Meena", "Geeta", "Radha",
                    "Lakshmi", "Fatima", "Shabnam", "Nisha", "Neha", "Priya", "Kajal", "Sita",
                    "Anjali", "Ruksana", "Savitri", "Kiran", "Jyoti", "Mamta", "Rekha", "Sapna",
                    "Khushi", "Payal", "Arti");
    private static final List<String> BOYS =
            List.of(
                    "Ramesh", "Suresh", "Ravi", "Mohan", "Raju", "Irfan", "Salman", "Arjun",
                    "Vikas", "Gopal", "Deepak", "Sanjay", "Mukesh", "Imran", "Ajay", "Vijay",
                    "Rahul", "Rohit", "Amit", "Anil", "Sunil", "Manoj", "Krishna", "Shyam",
                    "Dinesh", "Mahesh", "Naresh");
    private static final List<String> SURNAMES =
            List.of(
                    "Kumar", "Singh", "Yadav", "Sharma", "Khan", "Das", "Verma", "Gupta", "Mandal",
                    "Rao", "Naidu", "Patel", "Ansari", "Sheikh", "Paswan", "Ram", "Prasad",
                    "Mishra", "Roy", "Nair");
    private static final List<String> STATES =
            List.of("UP", "BR", "MP", "RJ", "WB", "MH", "TN", "KA");
    private static final List<String> MARKS =
            List.of(
                    "scar on left cheek",
                    "mole on chin",
                    "burn mark right hand",
                    "cut on forehead",
                    "mole near left eye",
                    "tattoo on arm",
                    "stitch mark on knee",
                    "til on neck");
    private static final List<String> CLUES =
            List.of(
                    "river",
                    "bridge",
                    "temple",
                    "mosque",
                    "mela",
                    "brick kiln",
                    "rickshaw",
                    "buffalo",
                    "railway line",
                    "sugar mill",
                    "गन्ना",
                    "नदी",
                    "Kishanganj",
                    "Charbagh",
                    "Sonepur",
                    "Howrah");

    private static final List<String> CLOTHES =
            List.of(
                    "red frock",
                    "blue shirt",
                    "green kurta",
                    "school uniform",
                    "yellow salwar",
                    "black pants");
    private static final List<String> LANGUAGES =
            List.of(
                    "Hindi",
                    "Hindi",
                    "Hindi",
                    "Bhojpuri",
                    "Bengali",
                    "Tamil",
                    "Maithili",
                    "Marathi");
    private static final String[] SYLLABLES =
            "ka ra na sha mi ta li pu ve ju go ni de bha cho ru sa lo pri ma nu ti hi ya ku si vi do"
                    .split(" ");

    /** Districts lie on a line, 90 km apart; the state is 1,350 km long. */
    static final Geography GEOGRAPHY =
            (one, other) ->
                    one.substring(0, 2).equals(other.substring(0, 2))
                            ? 90 * Math.abs(number(one) - number(other))
                            : 900;

    private static final List<String> BELONGINGS =
            List.of("school bag", "a doll", "toy car and some money", "थैला");

    private final Random random;

    SyntheticChildren(long seed) {
        random = new Random(seed);
    }

    private static int number(String district) {
        return Integer.parseInt(district.substring(district.indexOf('D') + 1));
    }

    List<Subject> many(CaseKind kind, int count) {
        List<Subject> many = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            many.add(next(kind));
        }
        return many;
    }

    Subject next(CaseKind kind) {
        boolean girl = random.nextInt(5) < 2;
        String surname = one(SURNAMES);
        int age = 1 + random.nextInt(16);
        ChildDescription child =
                ChildDescription.builder()
                        .name(some(9) ? person(girl ? GIRLS : BOYS, surname) : PersonName.UNKNOWN)
                        .alias(some(2) ? PersonName.of(one(GIRLS)) : PersonName.UNKNOWN)
                        .father(some(7) ? person(BOYS, surname) : PersonName.UNKNOWN)
                        .mother(some(5) ? person(GIRLS, surname) : PersonName.UNKNOWN)
                        .guardian(some(2) ? person(GIRLS, surname) : PersonName.UNKNOWN)
                        .companions(some(2) ? companions(surname) : PersonName.UNKNOWN)
                        .sex(girl ? Sex.FEMALE : Sex.MALE)
                        .age(some(9) ? new ApproximateAge(age, age + random.nextInt(2)) : null)
                        .appearance(
                                new Appearance(
                                        some(6) ? 70 + age * 6 + random.nextInt(16) : null,
                                        some(5) ? "thin" : "",
                                        some(5) ? "fair" : some(5) ? "wheatish" : "",
                                        some(4) ? "black" : "",
                                        "",
                                        some(5) ? one(MARKS) : "",
                                        some(6) ? one(CLOTHES) : "",
                                        some(3) ? one(BELONGINGS) : ""))
                        .background(
                                new Background(
                                        some(7) ? List.of(one(LANGUAGES)) : List.of(), "", ""))
                        .contact(
                                new FamilyContact(
                                        some(2)
                                                ? "9" + (100000000 + random.nextInt(899999999))
                                                : "",
                                        kind == CaseKind.MISSING && some(5) ? words() : ""))
                        .build();
        return new Subject(
                CaseId.next(),
                kind,
                child,
                new Event(TODAY.minusDays(random.nextInt(900)), null, place()),
                kind == CaseKind.FOUND && some(4) ? words() : "");
    }

    private PersonName companions(String surname) {
        return PersonName.of(
                person(BOYS, surname).preferred(),
                some(4) ? "sister " + person(GIRLS, surname).preferred() : null);
    }

    /** The same child as another office writes it down some days later. */
    Subject found(Subject missing) {
        ChildDescription child = missing.child();
        ChildDescription.Builder other = child.toBuilder();
        if (some(3)) {
            other.father(PersonName.UNKNOWN);
        }
        if (some(2)) {
            other.name(PersonName.UNKNOWN);
        } else if (some(3) && child.names().child().isKnown()) {
            other.name(PersonName.of(child.names().child().preferred().replace("a", "aa")));
        }
        other.contact(FamilyContact.UNKNOWN);
        return new Subject(
                CaseId.next(),
                CaseKind.FOUND,
                other.build(),
                new Event(
                        missing.event().date().plusDays(random.nextInt(20)),
                        null,
                        some(4) ? missing.event().place() : place()),
                some(5) ? missing.child().contact().notes() + " " + rare() : "");
    }

    private String words() {
        return "at " + one(CLUES) + " and " + one(CLUES);
    }

    private PersonName person(List<String> common, String surname) {
        String given = some(5) ? one(common) : rare();
        return PersonName.of(some(7) ? given + " " + surname : given);
    }

    private String rare() {
        StringBuilder name = new StringBuilder();
        for (int i = 2 + random.nextInt(2); i > 0; i--) {
            name.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        return name.toString();
    }

    private Place place() {
        String state = one(STATES);
        return new Place(state, state + "-D" + random.nextInt(16), "");
    }

    private boolean some(int ofTen) {
        return random.nextInt(10) < ofTen;
    }

    private String one(List<String> choice) {
        return choice.get(random.nextInt(choice.size()));
    }
}
