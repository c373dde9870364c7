package org.trackchild.model;

import java.util.Map;

/** The writing systems in which Indian names are recorded. */
public enum Script {
    LATIN("Latn", "en"),
    DEVANAGARI("Deva", "hi"),
    BENGALI("Beng", "bn"),
    GURMUKHI("Guru", "pa"),
    GUJARATI("Gujr", "gu"),
    ODIA("Orya", "or"),
    TAMIL("Taml", "ta"),
    TELUGU("Telu", "te"),
    KANNADA("Knda", "kn"),
    MALAYALAM("Mlym", "ml"),
    ARABIC("Arab", "ur"),
    OTHER("Zyyy", "und");

    private static final Map<Character.UnicodeScript, Script> BY_UNICODE =
            Map.ofEntries(
                    Map.entry(Character.UnicodeScript.LATIN, LATIN),
                    Map.entry(Character.UnicodeScript.DEVANAGARI, DEVANAGARI),
                    Map.entry(Character.UnicodeScript.BENGALI, BENGALI),
                    Map.entry(Character.UnicodeScript.GURMUKHI, GURMUKHI),
                    Map.entry(Character.UnicodeScript.GUJARATI, GUJARATI),
                    Map.entry(Character.UnicodeScript.ORIYA, ODIA),
                    Map.entry(Character.UnicodeScript.TAMIL, TAMIL),
                    Map.entry(Character.UnicodeScript.TELUGU, TELUGU),
                    Map.entry(Character.UnicodeScript.KANNADA, KANNADA),
                    Map.entry(Character.UnicodeScript.MALAYALAM, MALAYALAM),
                    Map.entry(Character.UnicodeScript.ARABIC, ARABIC));

    private final String iso15924;

    private final String language;

    Script(String iso15924, String language) {
        this.iso15924 = iso15924;
        this.language = language;
    }

    /** Four-letter code of ISO 15924. */
    public String iso15924() {
        return iso15924;
    }

    /**
     * The language tag (BCP 47) with which a page marks text of this script when the language is
     * not known.
     */
    public String language() {
        return language;
    }

    /**
     * The script of the first letter of a text.
     *
     * @param text may be empty
     * @return {@link #OTHER} when the text has no letter of a known script
     */
    public static Script of(String text) {
        return text.codePoints()
                .filter(Character::isLetter)
                .mapToObj(Character.UnicodeScript::of)
                .map(script -> BY_UNICODE.getOrDefault(script, OTHER))
                .findFirst()
                .orElse(OTHER);
    }
}
