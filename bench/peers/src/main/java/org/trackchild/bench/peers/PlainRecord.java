package org.trackchild.bench.peers;

import com.ibm.icu.text.Transliterator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.trackchild.matching.api.Subject;
import org.trackchild.model.Appearance;
import org.trackchild.model.Background;
import org.trackchild.model.BirthWindow;
import org.trackchild.model.Names;
import org.trackchild.model.PersonName;
import org.trackchild.model.Place;
import org.trackchild.model.Script;
import org.trackchild.model.Sex;

/**
 * A record as a plain table would hold it, which is what the peers get. Names that were written in
 * no Latin letters are transliterated by the general rules of ICU, lower case and without accents:
 * peers know nothing of Indian scripts, and would find nothing across them.
 *
 * @param id identifier
 * @param names names; empty when not recorded
 * @param sex code of the sex; empty when not recorded
 * @param born middle of the days on which the child may have been born, counted from 1970-01-01
 * @param place where it went missing or was found
 * @param words looks, marks, clothes, languages and whatever else is told in words
 */
public record PlainRecord(
        String id, PlainNames names, String sex, OptionalInt born, Place place, String words) {

    /** A child whose age was guessed may be so many days older or younger. */
    public static final int AGE_TOLERANCE_DAYS = 3 * 365;

    /** Transliterators are not said to be safe for use by several threads. */
    private static final ThreadLocal<Transliterator> LATIN =
            ThreadLocal.withInitial(() -> Transliterator.getInstance("Any-Latin; Latin-ASCII"));

    /**
     * Names in Latin letters, lower case.
     *
     * @param child of the child
     * @param alias pet names
     * @param father of the father
     * @param mother of the mother
     */
    public record PlainNames(String child, String alias, String father, String mother) {

        /** The names that the child answers to. */
        public String ofChild() {
            return (child + " " + alias).strip();
        }
    }

    /** The record as a table holds it. */
    public static PlainRecord of(Subject subject) {
        Names names = subject.child().names();
        Sex sex = subject.child().sex();
        return new PlainRecord(
                subject.id().toString(),
                new PlainNames(
                        latin(names.child()),
                        latin(names.alias()),
                        latin(names.father()),
                        latin(names.mother())),
                sex == Sex.UNKNOWN ? "" : sex.code(),
                born(subject),
                subject.event().place(),
                words(subject));
    }

    private static String latin(PersonName name) {
        for (String spelling : name.spellings()) {
            if (Script.of(spelling) == Script.LATIN) {
                return spelling.toLowerCase(Locale.ROOT);
            }
        }
        return name.isKnown()
                ? LATIN.get().transliterate(name.preferred()).toLowerCase(Locale.ROOT)
                : "";
    }

    private static OptionalInt born(Subject subject) {
        LocalDate day = subject.event().date();
        return subject.child()
                .birthWindow(day)
                .map(PlainRecord::middle)
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }

    private static int middle(BirthWindow window) {
        return (int) ((window.earliest().toEpochDay() + window.latest().toEpochDay()) / 2);
    }

    private static String words(Subject subject) {
        Appearance looks = subject.child().appearance();
        Background background = subject.child().background();
        List<String> words = new ArrayList<>();
        words.add(looks.build());
        words.add(looks.complexion());
        words.add(looks.hair());
        words.add(looks.eyes());
        words.add(looks.marks());
        words.add(looks.clothes());
        words.addAll(background.languages());
        words.add(background.disability());
        words.add(subject.child().contact().guardianPhone());
        words.removeIf(String::isEmpty);
        return String.join(" ", words);
    }
}
