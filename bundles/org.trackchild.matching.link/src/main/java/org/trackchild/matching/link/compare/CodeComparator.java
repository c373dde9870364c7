package org.trackchild.matching.link.compare;

import java.util.List;
import java.util.Locale;

/** Compares numbers that name something: identity numbers, telephones, postcodes, house numbers. */
final class CodeComparator implements ValueComparator<String> {

    private static final int SAME = 0;
    private static final int SLIP = 1;
    private static final int NEAR = 2;
    private static final int DIFFERS = 3;

    private static final int SHORT = 4;
    private static final int LONG = 7;
    private static final int LONGEST = 24;

    /** The last digits of a telephone are the same with and without the code of the country. */
    private final int lastDigits;

    CodeComparator(int lastDigits) {
        this.lastDigits = lastDigits;
    }

    @Override
    public double[] guesses() {
        return new double[] {.82, .09, .02, .07};
    }

    @Override
    public String[] levels() {
        return new String[] {"same", "slip", "near", "differs"};
    }

    @Override
    public String normal(String written) {
        StringBuilder normal = new StringBuilder();
        written.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .map(
                        letter ->
                                Character.isDigit(letter)
                                        ? '0' + Character.digit(letter, 10)
                                        : letter)
                .forEach(normal::appendCodePoint);
        int end = normal.length();
        if (lastDigits > 0 && end > lastDigits) {
            return normal.substring(end - lastDigits);
        }
        return end > LONGEST ? normal.substring(0, LONGEST) : normal.toString();
    }

    @Override
    public String ready(String normal) {
        return normal;
    }

    @Override
    public int level(String one, String other) {
        if (one.equals(other)) {
            return SAME;
        }
        int shorter = Math.min(one.length(), other.length());
        int distance = Edits.distance(one, other, 2);
        if (distance == 1) {
            return shorter >= SHORT ? SLIP : NEAR;
        }
        return distance == 2 && shorter >= LONG ? NEAR : DIFFERS;
    }

    /** None: typing errors are all there is. */
    @Override
    public void keys(String value, Keys keys) {
        // see above
    }

    @Override
    public List<String> typed(String value) {
        return List.of(value);
    }

    @Override
    public int errors(int shorter) {
        return shorter < LONG ? 1 : 2;
    }
}
