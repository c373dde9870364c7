package org.trackchild.access.core;

import java.security.SecureRandom;
import java.util.StringJoiner;

/** Passwords that the platform hands out, to be read from paper and typed once. */
final class OneTimeSecret {

    /** Without those that look alike on a screen: 31 characters, 20 of them are 99 bits. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 4;

    private static final int LENGTH = 5;

    private OneTimeSecret() {}

    /** A new one, in groups with hyphens between them. */
    static String draw() {
        return draw(GROUPS);
    }

    /** A new one of so many groups of five letters. */
    static String draw(int groupCount) {
        SecureRandom random = new SecureRandom();
        StringJoiner groups = new StringJoiner("-");
        for (int group = 0; group < groupCount; group++) {
            StringBuilder letters = new StringBuilder();
            for (int i = 0; i < LENGTH; i++) {
                letters.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
            }
            groups.add(letters);
        }
        return groups.toString();
    }
}
