package org.trackchild.matching.link.compare;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.trackchild.matching.api.NameKeys;

/**
 * Compares names or parts of names of any script: the same letters, the same sound, a typing error
 * or two, one part of several, an initial.
 */
final class NameComparator implements ValueComparator {

    private static final int SAME = 0;
    private static final int CLOSE = 1;
    private static final int NEAR = 2;
    private static final int PART = 3;
    private static final int DIFFERS = 4;

    private static final int SHORT = 4;
    private static final int LONG = 6;
    private static final int LONGEST = 24;

    private final NameKeys names;

    /** Asked for once for each pair of values that may be near. */
    private final Map<String, String> sounds = new ConcurrentHashMap<>();

    NameComparator(NameKeys names) {
        this.names = names;
    }

    @Override
    public double[] guesses() {
        return new double[] {.78, .10, .04, .03, .05};
    }

    @Override
    public String[] levels() {
        return new String[] {"same", "close", "near", "part", "differs"};
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
    public int level(String one, String other) {
        if (one.equals(other)) {
            return SAME;
        }
        String left = compact(one);
        String right = compact(other);
        int shorter = Math.min(left.length(), right.length());
        int distance = Edits.distance(left, right, 2);
        if (distance == 0 || distance == 1 && shorter >= SHORT) {
            return CLOSE;
        }
        if (sounds(one).equals(sounds(other))) {
            return CLOSE;
        }
        if (distance == 2 && shorter >= LONG || distance == 1 && shorter == SHORT - 1) {
            return NEAR;
        }
        return isPart(one, other) ? PART : DIFFERS;
    }

    private static String compact(String name) {
        return name.replace(" ", "");
    }

    private String sounds(String name) {
        return sounds.computeIfAbsent(name, this::soundsAnew);
    }

    private String soundsAnew(String name) {
        StringBuilder sounds = new StringBuilder();
        names.tokens(name).forEach(token -> sounds.append(token.key()).append(' '));
        return sounds.toString();
    }

    /** Whether a part stands in both, or one is the beginning or the initial of the other. */
    private static boolean isPart(String one, String other) {
        for (String part : one.split(" ")) {
            for (String with : other.split(" ")) {
                if (part.equals(with) && part.length() > 1) {
                    return true;
                }
                int shorter = Math.min(part.length(), with.length());
                if ((shorter == 1 || shorter >= SHORT)
                        && (part.startsWith(with) || with.startsWith(part))) {
                    return true;
                }
            }
        }
        return false;
    }

    @Override
    public Set<String> keys(String normal) {
        Set<String> keys = common(normal);
        for (String part : normal.split(" ")) {
            keys.add("-" + part.charAt(0));
        }
        return keys;
    }

    /** Only an initial looks for all that begin with it. */
    @Override
    public Set<String> probes(String normal) {
        Set<String> keys = common(normal);
        for (String part : normal.split(" ")) {
            if (part.length() == 1) {
                keys.add("-" + part);
            }
        }
        return keys;
    }

    private Set<String> common(String normal) {
        Set<String> keys = new HashSet<>();
        String compact = compact(normal);
        Edits.addDeletions(compact, compact.length() >= LONG ? 2 : 1, keys);
        keys.add("~" + sounds(normal));
        for (String part : normal.split(" ")) {
            if (part.length() > 1) {
                keys.add("=" + part);
            }
            if (part.length() >= SHORT) {
                keys.add("^" + part.substring(0, SHORT));
            }
        }
        return keys;
    }
}
