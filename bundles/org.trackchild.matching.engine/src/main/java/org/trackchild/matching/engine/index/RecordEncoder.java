package org.trackchild.matching.engine.index;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trackchild.matching.api.Features;
import org.trackchild.matching.api.NameKeys;
import org.trackchild.matching.api.Subject;
import org.trackchild.model.Appearance;
import org.trackchild.model.Background;
import org.trackchild.model.CaseKind;
import org.trackchild.model.ChildDescription;
import org.trackchild.model.Field;
import org.trackchild.model.Names;
import org.trackchild.model.PersonName;

/** Turns a record into numbers and tokens, once. Safe for use by several threads. */
final class RecordEncoder {

    private static final int FIELDS = Field.values().length;
    private static final int[] NONE = {};

    private final NameKeys keys;
    private final Meanings meanings;
    private final Kinship kinship = Kinship.load();

    RecordEncoder(NameKeys keys) {
        this.keys = Objects.requireNonNull(keys);
        this.meanings = Meanings.load(keys);
    }

    EncodedRecord encode(Subject subject, TokenNumbers numbers) {
        return new Encoding(numbers).of(subject);
    }

    /** The tokens of one record. */
    private final class Encoding {

        private final TokenNumbers numbers;
        private final int[][] tokens = new int[FIELDS][];
        private final int[] given = new int[FIELDS];

        Encoding(TokenNumbers numbers) {
            this.numbers = numbers;
            Arrays.fill(tokens, NONE);
        }

        EncodedRecord of(Subject subject) {
            ChildDescription child = subject.child();
            Names names = child.names();
            name(Field.NAME, names.child());
            name(Field.ALIAS, names.alias());
            name(Field.FATHER_NAME, names.father());
            name(Field.MOTHER_NAME, names.mother());
            name(Field.GUARDIAN_NAME, names.guardian());
            name(Field.COMPANIONS, kinship.names(names.companions()));
            Appearance appearance = child.appearance();
            words(Field.BUILD, appearance.build());
            words(Field.COMPLEXION, appearance.complexion());
            words(Field.HAIR, appearance.hair());
            words(Field.EYES, appearance.eyes());
            words(Field.MARKS, appearance.marks());
            words(Field.CLOTHES, appearance.clothes());
            words(Field.BELONGINGS, appearance.belongings());
            Background background = child.background();
            words(Field.LANGUAGES, String.join(" ", background.languages()));
            words(Field.RELIGION, background.religion());
            words(Field.DISABILITY, background.disability());
            words(Field.NOTES, child.contact().notes());
            words(Field.PLACE, subject.event().place().text());
            return new EncodedRecord(subject, tokens, given, clues(subject));
        }

        private void name(Field field, PersonName name) {
            NameTokens parts = NameTokens.of(name, keys, numbers);
            tokens[field.ordinal()] = parts.tokens();
            given[field.ordinal()] = parts.given();
        }

        private void words(Field field, String text) {
            tokens[field.ordinal()] = tokens(text);
        }

        /** What may tell where a child is from, see {@link Features#clueCount}. */
        private int[] clues(Subject subject) {
            String place = subject.event().place().text() + " " + district(subject);
            String people = people(subject.child().names());
            if (subject.kind() == CaseKind.MISSING) {
                String notes = subject.child().contact().notes();
                return tokens((place + " " + people + " " + notes).strip());
            }
            if (subject.said().isEmpty()) {
                return NONE;
            }
            // names that have a field of their own, and where the child is found, are told already
            int[] told = tokens((place + " " + people + " " + child(subject)).strip());
            return Arrays.stream(tokens(subject.said()))
                    .filter(token -> !contains(told, told.length, token))
                    .toArray();
        }

        private int[] tokens(String text) {
            if (text.isEmpty()) {
                return NONE;
            }
            List<String> found = meanings.of(text);
            int[] distinct = new int[Math.min(TokenSets.LONGEST, found.size())];
            int count = 0;
            for (int i = 0; i < found.size() && count < distinct.length; i++) {
                int number = numbers.word(found.get(i));
                if (!contains(distinct, count, number)) {
                    distinct[count++] = number;
                }
            }
            return Arrays.copyOf(distinct, count);
        }
    }

    private static String people(Names names) {
        return Stream.of(names.father(), names.mother(), names.guardian(), names.companions())
                .flatMap(name -> name.spellings().stream())
                .collect(Collectors.joining(" "));
    }

    private static String child(Subject subject) {
        Names names = subject.child().names();
        return Stream.of(names.child(), names.alias())
                .flatMap(name -> name.spellings().stream())
                .collect(Collectors.joining(" "));
    }

    /** The name of the district, with which its code ends. */
    private static String district(Subject subject) {
        String code = subject.event().place().district();
        return code.substring(code.indexOf('-') + 1);
    }

    private static boolean contains(int[] items, int count, int item) {
        for (int i = 0; i < count; i++) {
            if (items[i] == item) {
                return true;
            }
        }
        return false;
    }
}
