package org.trackchild.matching.link.compare;

import java.util.List;
import java.util.Locale;

/** Compares addresses of e-mail: equal, the same name elsewhere or a typing error, two errors. */
final class EmailComparator implements ValueComparator<EmailComparator.Address> {

    private static final int SAME = 0;
    private static final int CLOSE = 1;
    private static final int NEAR = 2;
    private static final int DIFFERS = 3;

    private static final int SHORT = 5;
    private static final int LONGEST = 60;

    /**
     * What is compared.
     *
     * @param text all of it
     * @param name what stands before the "@", its letters and digits only
     */
    record Address(String text, String name) {}

    @Override
    public double[] guesses() {
        return new double[] {.75, .12, .03, .10};
    }

    @Override
    public String[] levels() {
        return new String[] {"same", "close", "near", "differs"};
    }

    /** In lower case; empty where there is nothing before or after an "@". */
    @Override
    public String normal(String written) {
        String text = written.strip().toLowerCase(Locale.ROOT);
        int at = text.indexOf('@');
        boolean address = at > 0 && at < text.length() - 1 && !name(text).isEmpty();
        return address ? text.substring(0, Math.min(LONGEST, text.length())) : "";
    }

    @Override
    public Address ready(String normal) {
        return new Address(normal, name(normal));
    }

    private static String name(String text) {
        int at = text.indexOf('@');
        StringBuilder name = new StringBuilder();
        text.substring(0, at < 0 ? text.length() : at)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(name::appendCodePoint);
        return name.toString();
    }

    @Override
    public int level(Address one, Address other) {
        if (one.text().equals(other.text())) {
            return SAME;
        }
        int distance = Edits.distance(one.text(), other.text(), 2);
        boolean sameName = one.name().length() >= SHORT && one.name().equals(other.name());
        if (distance == 1 || sameName) {
            return CLOSE;
        }
        return distance == 2 ? NEAR : DIFFERS;
    }

    @Override
    public void keys(Address value, Keys keys) {
        keys.add('n', value.name());
    }

    @Override
    public List<String> typed(Address value) {
        return List.of(value.text());
    }

    @Override
    public int errors(int shorter) {
        return 2;
    }
}
