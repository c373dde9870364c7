package org.trackchild.matching.engine.corpus;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.trackchild.matching.api.Geography;
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
 * Makes the records; every one from the seed and its own number, so any can be made at any time in
 * any order. See the package for the model. Immutable.
 */
public final class Corpus {

    /** Today, of which nothing is later. */
    public static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    private static final int DAYS = 900;
    private static final int STREAMS = 8;

    /** Two of so many are brothers or sisters. */
    private static final int SIBLINGS = 25;

    private final long seed;
    private final NameBook names = new NameBook();
    private final Country country = new Country();

    /**
     * @param seed of everything
     */
    public Corpus(long seed) {
        this.seed = seed;
    }

    /** Where the districts are. */
    public Geography geography() {
        return country;
    }

    private Draw draw(int number, int stream) {
        return new Draw(seed, (long) number * STREAMS + stream);
    }

    /** The identifier of a record. */
    public CaseId id(CaseKind kind, int number) {
        return new CaseId(
                UUID.nameUUIDFromBytes((kind + "-" + number).getBytes(StandardCharsets.UTF_8)));
    }

    /** What happened to the child of a number. */
    private record Story(Child child, int lostDay, Country.District foundIn, int foundDay) {}

    private Story story(int number) {
        Draw draw = draw(number, 0);
        int today = (int) TODAY.toEpochDay();
        int lost = today - draw.below(DAYS);
        Child child = Child.invent(draw, names, country, country.home(draw), lost);
        // one in twenty-five is the sibling of the child before, and was lost on the same day
        if (number % SIBLINGS == SIBLINGS - 1) {
            Story before = story(number - 1);
            child = before.child.sibling(draw, names);
            lost = before.lostDay;
        }
        int away = 1 + (int) draw.waiting(draw.chance(.75) ? 12 : 200);
        return new Story(
                child, lost, country.destination(draw, child.home()), Math.min(today, lost + away));
    }

    /** The missing report of the child of a number, as the family tells it to the police. */
    public Subject missing(int number) {
        Story story = story(number);
        Child child = story.child;
        int day = story.lostDay;
        Draw draw = draw(number, 1);
        Clerk clerk = new Clerk(draw, country, child.home(), .15);
        Child.Family family = child.family();
        Around around = around(number, child);
        Clerk circle = new Clerk(draw(~number, 1), country, child.home(), .15);
        int age = Math.max(0, Math.min(17, (int) child.years(day)));
        boolean stated = draw.chance(.3);
        int told = Math.max(0, age + (draw.chance(.2) ? (draw.chance(.5) ? 1 : -1) : 0));
        ChildDescription.Builder written =
                ChildDescription.builder()
                        .name(
                                draw.chance(.75)
                                        ? clerk.name(family.given(), family.surname())
                                        : clerk.name(family.given()))
                        .alias(
                                family.petName() != null && draw.chance(.75)
                                        ? clerk.name(family.petName())
                                        : PersonName.UNKNOWN)
                        .father(parent(clerk, .95, family.father(), family.surname()))
                        .mother(parent(clerk, .75, family.mother(), family.motherSurname()))
                        .sex(child.girl() ? Sex.FEMALE : Sex.MALE)
                        .age(stated ? null : ApproximateAge.about(told))
                        .dateOfBirth(
                                stated
                                        ? ApproximateDate.on(LocalDate.ofEpochDay(child.born()))
                                        : null)
                        .appearance(
                                looks(
                                                clerk,
                                                child,
                                                .6,
                                                5
                                                        * Math.round(
                                                                (child.height(day) + draw.normal(4))
                                                                        / 5))
                                        .with(
                                                draw.chance(.75)
                                                        ? clerk.marks(child.looks().marks(), .1, .1)
                                                        : "",
                                                draw.chance(.7)
                                                        ? clerk.clothes(
                                                                child.girl(), draw(number, 3))
                                                        : "",
                                                around.thing(circle, .5, 1)))
                        .background(
                                new Background(
                                        draw.chance(.8) ? List.of(child.language()) : List.of(),
                                        "",
                                        child.looks().disabled()
                                                ? clerk.maybe(.9, Words.DISABILITIES[number & 3])
                                                : ""))
                        .contact(new FamilyContact(draw.chance(.85) ? child.phone() : "", ""))
                        .guardian(around.guardian(circle, .9, family.surname()))
                        .companions(around.companions(circle, .9, .02));
        return new Subject(
                id(CaseKind.MISSING, number),
                CaseKind.MISSING,
                written.build(),
                event(day, child.home()));
    }

    /** The record of the child of a number in the home that took it in. */
    public Subject found(int number) {
        Story story = story(number);
        Child child = story.child;
        int day = story.foundDay;
        Draw draw = draw(number, 2);
        Clerk clerk = new Clerk(draw, country, story.foundIn, .35);
        double years = child.years(day);
        Around around = around(number, child);
        Clerk circle = new Clerk(draw(~number, 2), country, story.foundIn, .35);
        boolean silent =
                draw.chance(years < 3 ? .8 : years < 6 ? .35 : .08)
                        || child.looks().disabled() && draw.chance(.3);
        ChildDescription.Builder written = ChildDescription.builder();
        if (!silent) {
            names(written, number, clerk, child, years);
            written.contact(new FamilyContact(draw.chance(.04) ? child.phone() : "", ""));
            written.guardian(around.guardian(circle, .4, child.family().surname()));
            written.companions(around.companions(circle, .6, .06));
        }
        int guess = (int) Math.round(years - .5 + draw.normal(years < 3 ? .4 : 1.1));
        int age = Math.max(0, Math.min(17, guess));
        written.sex(draw.chance(.98) ? (child.girl() ? Sex.FEMALE : Sex.MALE) : Sex.UNKNOWN);
        if (draw.chance(.25)) {
            written.age(new ApproximateAge(Math.max(0, age - 1), age + 1));
        } else if (draw.chance(.95)) {
            written.age(ApproximateAge.about(age));
        }
        boolean sameClothes = day - story.lostDay <= 5 && draw.chance(.65);
        written.appearance(
                looks(clerk, child, .8, Math.round(child.height(day) + draw.normal(1.5)))
                        .with(
                                draw.chance(.7) ? clerk.marks(child.looks().marks(), .2, .2) : "",
                                draw.chance(.8)
                                        ? clerk.clothes(
                                                child.girl(), draw(number, sameClothes ? 3 : 4))
                                        : "",
                                around.thing(circle, .6, day - story.lostDay <= 30 ? .8 : .1)));
        written.background(
                new Background(
                        years >= 2 && draw.chance(silent ? .2 : .8)
                                ? List.of(draw.chance(.85) ? child.language() : "Hindi")
                                : List.of(),
                        "",
                        child.looks().disabled()
                                ? clerk.maybe(.85, Words.DISABILITIES[number & 3])
                                : ""));
        return new Subject(
                id(CaseKind.FOUND, number),
                CaseKind.FOUND,
                written.build(),
                event(day, story.foundIn),
                years < 2 ? "" : said(draw(number, 6), child.home(), clerk));
    }

    private Around around(int number, Child child) {
        Sounds lostWith =
                switch (number % SIBLINGS) {
                    case SIBLINGS - 1 -> story(number - 1).child.family().given();
                    case SIBLINGS - 2 -> story(number + 1).child.family().given();
                    default -> null;
                };
        return Around.invent(draw(~number, 0), names, lostWith);
    }

    /** Of three children in ten something is written down that they say; a third names the home. */
    private static String said(Draw draw, Country.District home, Clerk clerk) {
        if (!draw.chance(.3)) {
            return "";
        }
        String saying = Words.SAYINGS[draw.below(Words.SAYINGS.length)];
        return draw.chance(.35) ? saying + " " + clerk.place(draw, home.name()) : saying;
    }

    /** Whether the child of a number tells a pet name where it is asked for the name. */
    public boolean tellsPetNameOnly(int number) {
        Story story = story(number);
        return tellsPetNameOnly(number, story.child, story.child.years(story.foundDay));
    }

    private boolean tellsPetNameOnly(int number, Child child, double years) {
        return child.family().petName() != null && draw(number, 5).chance(years < 6 ? .45 : .12);
    }

    private void names(
            ChildDescription.Builder written, int number, Clerk clerk, Child child, double years) {
        Draw draw = clerk.draw;
        Child.Family family = child.family();
        if (tellsPetNameOnly(number, child, years)) {
            written.name(clerk.name(family.petName()));
        } else {
            Sounds given = draw.chance(.06) ? this.names.given(draw, child.girl()) : family.given();
            written.name(
                    draw.chance(years < 8 ? .25 : .55)
                            ? clerk.name(given, family.surname())
                            : clerk.name(given));
            if (family.petName() != null && draw.chance(.25)) {
                written.alias(clerk.name(family.petName()));
            }
        }
        if (draw.chance(.04)) {
            written.name(PersonName.UNKNOWN);
        }
        written.father(parent(clerk, years < 5 ? .25 : .6, family.father(), family.surname()));
        written.mother(
                parent(clerk, years < 5 ? .2 : .35, family.mother(), family.motherSurname()));
    }

    private static PersonName parent(Clerk clerk, double told, Sounds given, Sounds surname) {
        if (!clerk.draw.chance(told)) {
            return PersonName.UNKNOWN;
        }
        return clerk.draw.chance(.6) ? clerk.name(given, surname) : clerk.name(given);
    }

    /** Looks without marks, clothes and belongings. */
    private record Seen(Appearance looks) {

        Appearance with(String marks, String clothes, String belongings) {
            return new Appearance(
                    looks.heightCm(),
                    looks.build(),
                    looks.complexion(),
                    looks.hair(),
                    looks.eyes(),
                    marks,
                    clothes,
                    belongings);
        }
    }

    private static Seen looks(Clerk clerk, Child child, double told, long height) {
        Child.Looks looks = child.looks();
        return new Seen(
                new Appearance(
                        clerk.draw.chance(told) ? Integer.valueOf((int) height) : null,
                        clerk.seen(.65, looks.build(), Words.BUILDS),
                        clerk.seen(.78, looks.complexion(), Words.COMPLEXIONS),
                        clerk.seen(.75, looks.hair(), Words.HAIRS),
                        clerk.seen(.6, looks.eyes(), Words.EYES),
                        "",
                        "",
                        ""));
    }

    private static Event event(int day, Country.District district) {
        return new Event(
                LocalDate.ofEpochDay(day), null, new Place(district.state(), district.code(), ""));
    }
}
