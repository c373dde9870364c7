package org.trackchild.exchange.core;

/** Cuts texts to the length that the store has for them. */
final class Cut {

    private Cut() {}

    /** The first characters of a text; never half of one. */
    static String to(int length, String text) {
        if (text.length() <= length) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
        return text.substring(0, end);
    }
}
