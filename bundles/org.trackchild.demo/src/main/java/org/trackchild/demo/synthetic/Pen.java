package org.trackchild.demo.synthetic;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.trackchild.directory.api.District;
import org.trackchild.directory.api.State;
import org.trackchild.model.Field;
import org.trackchild.model.Wording;

/**
 * Writes one record the way offices write: in English or Hindi, with the spellings of whoever held
 * the pen. Used by one thread for one record.
 */
final class Pen {

    private final Draw draw;

    private final boolean hindi;

    private final Map<Field, String> values = new EnumMap<>(Field.class);

    /**
     * @param hindi whether the office writes free texts in Hindi
     */
    Pen(Draw draw, boolean hindi) {
        this.draw = draw;
        this.hindi = hindi;
    }

    /** Writes a value; an empty one is left out. */
    void put(Field field, String value) {
        if (!value.isEmpty()) {
            values.put(field, value);
        }
    }

    /** Writes a value with some probability. */
    void maybe(double probability, Field field, String value) {
        if (draw.chance(probability)) {
            put(field, value);
        }
    }

    String in(Wording wording) {
        return hindi ? wording.hindi() : wording.english();
    }

    String in(List<Wording> wordings) {
        return wordings.stream().map(this::in).collect(Collectors.joining("; "));
    }

    /** A name in Latin letters as somebody may have spelt it. */
    String latin(NameForm name, double misspelt) {
        if (!draw.chance(misspelt)) {
            return name.latin();
        }
        return name.variants().isEmpty() || draw.chance(0.3)
                ? slip(name.latin())
                : draw.from(name.variants());
    }

    /** A parent's name: in Latin letters, in the local script, or in both. */
    String parent(NameForm name, double misspelt) {
        if (name.local().isEmpty() || draw.chance(0.6)) {
            return latin(name, misspelt);
        }
        return draw.chance(0.5) ? name.local() : latin(name, misspelt) + " / " + name.local();
    }

    /** One slip of the ear or of the hand. */
    private String slip(String name) {
        List<String[]> slips =
                List.of(
                        new String[] {"sh", "s"},
                        new String[] {"ee", "i"},
                        new String[] {"oo", "u"},
                        new String[] {"v", "w"},
                        new String[] {"th", "t"},
                        new String[] {"j", "z"},
                        new String[] {"a", "aa"},
                        new String[] {"i", "ee"},
                        new String[] {"u", "oo"},
                        new String[] {"r", "rr"});
        for (int i = 0; i < slips.size(); i++) {
            String[] slip = draw.from(slips);
            int at = name.indexOf(slip[0], 1);
            if (at > 0) {
                return name.substring(0, at) + slip[1] + name.substring(at + slip[0].length());
            }
        }
        return name;
    }

    /** Where it happened. */
    void place(State state, District district, Wording place) {
        put(Field.STATE, in(state.name()));
        put(Field.DISTRICT, in(district.name()));
        put(Field.PLACE, in(place));
    }

    /** The record; every one says that it is synthetic. */
    Map<Field, String> finish() {
        values.put(Field.NOTES, "Synthetic demonstration record");
        return Map.copyOf(values);
    }
}
