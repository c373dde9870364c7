package org.trackchild.matching.link.compare;

import java.util.ArrayList;
import java.util.List;
import org.trackchild.matching.api.NameKeys;

/**
 * Compares names or parts of names of any script: the same letters, the same sound, a typing error
 * or two, one the other without a part or with an initial; or a part in common, while others
 * contradict each other, as those of brothers and sisters do.
 */
final class NameComparator implements ValueComparator<NameComparator.Name> {

    private static final int SAME = 0;
    private static final int CLOSE = 1;
    private static final int NEAR = 2;
    private static final int PART = 3;
    private static final int SOME = 4;
    private static final int DIFFERS = 5;

    private static final int SHORT = 4;
    private static final int LONG = 6;
    private static final int LONGEST = 40;

    /** Of a name with more parts, the first ones count. */
    private static final int MOST_PARTS = 12;

    private final NameKeys names;

    /**
     * What is compared.
     *
     * @param compact without blanks
     * @param parts as they are divided by blanks
     * @param sounds key of each part
     */
    record Name(String normal, String compact, List<String> parts, List<String> sounds) {}

    NameComparator(NameKeys names) {
        this.names = names;
    }

    @Override
    public double[] guesses() {
        return new double[] {.78, .10, .04, .03, .01, .04};
    }

    @Override
    public String[] levels() {
        return new String[] {"same", "close", "near", "part", "some", "differs"};
    }

    /** In Latin letters, parts divided by one blank. */
    @Override
    public String normal(String written) {
        List<String> parts = new ArrayList<>();
        names.tokens(written).forEach(token -> parts.add(token.latin()));
        String normal = String.join(" ", parts);
        // a placeholder such as "-" has no part; what has no letters is no name
        return normal.length() > LONGEST ? normal.substring(0, LONGEST).strip() : normal;
    }

    @Override
    public int conflicts() {
        return SOME;
    }

    @Override
    public Name ready(String normal) {
        List<String> parts = List.of(normal.split(" "));
        List<String> sounds = parts.stream().map(this::sound).toList();
        return new Name(normal, normal.replace(" ", ""), parts, sounds);
    }

    private String sound(String part) {
        return names.tokens(part).stream().map(NameKeys.Token::key).findFirst().orElse(part);
    }

    @Override
    public int level(Name one, Name other) {
        if (one.normal().equals(other.normal())) {
            return SAME;
        }
        int shorter = Math.min(one.compact().length(), other.compact().length());
        int distance = Edits.distance(one.compact(), other.compact(), 2);
        if (distance == 0 || distance == 1 && shorter >= SHORT) {
            return CLOSE;
        }
        if (one.sounds().equals(other.sounds())) {
            return CLOSE;
        }
        boolean fewer = one.parts().size() <= other.parts().size();
        int inCommon = fewer ? inCommon(one, other) : inCommon(other, one);
        if (inCommon == CLOSE) {
            return CLOSE;
        }
        return distance <= errors(shorter) ? NEAR : inCommon;
    }

    /** The level by the parts that both have, in any order. */
    private static int inCommon(Name fewer, Name more) {
        int taken = 0;
        int same = 0;
        int abbreviated = 0;
        int misspelt = 0;
        for (int strictness = 0; strictness < 3; strictness++) {
            for (int i = 0; i < Math.min(MOST_PARTS, fewer.parts().size()); i++) {
                boolean free = (taken & 1 << i) == 0;
                for (int j = 0; free && j < more.parts().size() && j < MOST_PARTS; j++) {
                    if ((taken & 1 << MOST_PARTS + j) == 0
                            && agree(fewer, i, more, j, strictness)) {
                        taken |= 1 << i | 1 << MOST_PARTS + j;
                        free = false;
                        same += strictness == 0 ? 1 : 0;
                        abbreviated += strictness == 1 ? 1 : 0;
                        misspelt += strictness == 2 ? 1 : 0;
                    }
                }
            }
        }
        if (same + abbreviated == 0) {
            return DIFFERS;
        }
        if (same + abbreviated + misspelt < fewer.parts().size()) {
            return SOME;
        }
        return abbreviated == 0 && fewer.parts().size() == more.parts().size() ? CLOSE : PART;
    }

    /**
     * Whether two parts are the same (0), one abbreviates the other (1), or one is misspelt (2).
     */
    private static boolean agree(Name one, int i, Name other, int j, int strictness) {
        String part = one.parts().get(i);
        String with = other.parts().get(j);
        int shorter = Math.min(part.length(), with.length());
        return switch (strictness) {
            case 0 ->
                    shorter > 1
                            && (part.equals(with)
                                    || one.sounds().get(i).equals(other.sounds().get(j)));
            case 1 ->
                    (shorter == 1 || shorter >= SHORT)
                            && (part.startsWith(with) || with.startsWith(part));
            default -> shorter >= SHORT && Edits.distance(part, with, 1) == 1;
        };
    }

    @Override
    public void keys(Name value, Keys keys) {
        addCommon(value, keys);
        for (String part : value.parts()) {
            keys.add('-', part, 0, 1);
        }
    }

    /** Only an initial looks for all that begin with it. */
    @Override
    public void probes(Name value, Keys probes) {
        addCommon(value, probes);
        for (String part : value.parts()) {
            if (part.length() == 1) {
                probes.add('-', part);
            }
        }
    }

    private static void addCommon(Name value, Keys keys) {
        for (String sound : value.sounds()) {
            keys.add('~', sound);
        }
        keys.add('s', String.join(" ", value.sounds()));
        for (String part : value.parts()) {
            if (part.length() > 1) {
                keys.add('=', part);
            }
            if (part.length() >= SHORT) {
                keys.add('^', part, 0, SHORT);
            }
        }
    }

    @Override
    public List<String> typed(Name value) {
        return List.of(value.compact());
    }

    @Override
    public int errors(int shorter) {
        if (shorter < LONG) {
            return shorter < SHORT - 1 ? 0 : 1;
        }
        return 2;
    }
}
