package org.trackchild.matching.engine.index;

import java.io.IOException;
import org.trackchild.matching.api.Features;

/** Gives codes to sex and birth, the latter roughly. Safe for use by several threads. */
public final class People {

    /** Days of a step, as a power of two. */
    private static final int STEP_BITS = 7;

    /** Code of all that got no code of their own. */
    public static final int ANYBODY = 0;

    /** Leaves room for {@link Told} in a character. */
    private static final int MOST = Character.MAX_VALUE >> Told.BITS;

    /**
     * Sex and birth.
     *
     * @param sex number of the sex; -1 for anybody
     * @param from first possible day of birth in steps; that of {@link Features#UNKNOWN} when
     *     nothing is known
     * @param to last possible day of birth in steps
     */
    public record Person(int sex, int from, int to) {

        /** Whether anything is known of the birth. */
        public boolean isBirthKnown() {
            return from != Features.UNKNOWN >> STEP_BITS;
        }

        /** First day of the step of the first possible day of birth. */
        public int earliestFrom() {
            return from << STEP_BITS;
        }

        /** Last day of the step of the first possible day of birth. */
        public int latestFrom() {
            return earliestFrom() + (1 << STEP_BITS) - 1;
        }

        /** First day of the step of the last possible day of birth. */
        public int earliestTo() {
            return to << STEP_BITS;
        }

        /** Last day of the step of the last possible day of birth. */
        public int latestTo() {
            return earliestTo() + (1 << STEP_BITS) - 1;
        }
    }

    private final Dictionary<Person> people = new Dictionary<>();

    People() {
        people.number(new Person(-1, 0, 0));
    }

    char code(int sex, int bornFrom, int bornTo) {
        Person person = new Person(sex, bornFrom >> STEP_BITS, bornTo >> STEP_BITS);
        if (people.size() >= MOST) {
            return (char) Math.max(ANYBODY, people.find(person));
        }
        return (char) people.number(person);
    }

    void write(SnapshotWriter out) throws IOException {
        people.write(
                out,
                person -> {
                    out.number(person.sex());
                    out.number(person.from());
                    out.number(person.to());
                });
    }

    void read(SnapshotReader in) throws IOException {
        people.read(in, () -> new Person(in.number(), in.number(), in.number()));
    }

    /** Number of codes. */
    public int size() {
        return people.size();
    }

    /** What a code stands for. */
    public Person person(int code) {
        return people.entry(code);
    }
}
