package org.trackchild.matching.engine.index;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.trackchild.matching.api.NameKeys;
import org.trackchild.matching.api.Subject;
import org.trackchild.model.Appearance;
import org.trackchild.model.Background;
import org.trackchild.model.ChildDescription;
import org.trackchild.model.Field;
import org.trackchild.model.Names;
import org.trackchild.model.PersonName;

/** Turns a record into numbers and tokens, once. Safe for use by several threads. */
final class RecordEncoder {

    private final NameKeys keys;
    private final Meanings meanings;

    RecordEncoder(NameKeys keys) {
        this.keys = Objects.requireNonNull(keys);
        this.meanings = Meanings.load(keys);
    }

    EncodedRecord encode(Subject subject, TokenNumbers numbers) {
        ChildDescription child = subject.child();
        Map<Field, int[]> tokens = new EnumMap<>(Field.class);
        Names names = child.names();
        Map<Field, Integer> given = new EnumMap<>(Field.class);
        Map<Field, PersonName> written =
                Map.of(
                        Field.NAME, names.child(),
                        Field.ALIAS, names.alias(),
                        Field.FATHER_NAME, names.father(),
                        Field.MOTHER_NAME, names.mother());
        written.forEach(
                (field, name) -> {
                    NameTokens parts = NameTokens.of(name, keys, numbers);
                    tokens.put(field, parts.tokens());
                    given.put(field, parts.given());
                });
        Appearance appearance = child.appearance();
        tokens.put(Field.BUILD, words(appearance.build(), numbers));
        tokens.put(Field.COMPLEXION, words(appearance.complexion(), numbers));
        tokens.put(Field.HAIR, words(appearance.hair(), numbers));
        tokens.put(Field.EYES, words(appearance.eyes(), numbers));
        tokens.put(Field.MARKS, words(appearance.marks(), numbers));
        tokens.put(Field.CLOTHES, words(appearance.clothes(), numbers));
        Background background = child.background();
        tokens.put(Field.LANGUAGES, words(String.join(" ", background.languages()), numbers));
        tokens.put(Field.RELIGION, words(background.religion(), numbers));
        tokens.put(Field.DISABILITY, words(background.disability(), numbers));
        tokens.put(Field.NOTES, words(child.contact().notes(), numbers));
        tokens.put(Field.PLACE, words(subject.event().place().text(), numbers));
        return new EncodedRecord(subject, tokens, given);
    }

    private int[] words(String text, TokenNumbers numbers) {
        if (text.isEmpty()) {
            return new int[0];
        }
        List<String> found = meanings.of(text);
        return found.stream().mapToInt(numbers::word).distinct().limit(TokenSets.LONGEST).toArray();
    }
}
