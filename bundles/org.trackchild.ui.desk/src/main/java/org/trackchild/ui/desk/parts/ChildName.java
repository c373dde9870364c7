package org.trackchild.ui.desk.parts;

import org.trackchild.model.PersonName;
import org.trackchild.model.Script;
import org.trackchild.ui.desk.words.Words;

/**
 * Names of people, each spelling marked with its language, and other texts that tell who a child
 * is. While the screen shield is up a word stands in their place.
 */
public final class ChildName {

    private ChildName() {}

    /** A name, or "name not known". */
    public static Box of(PersonName name, Words words) {
        return name.isKnown()
                ? spellings(name, "tc-name", words)
                : Box.text("span", "tc-name", words.text("name.unknown"));
    }

    /**
     * The spellings of a name; empty when none is known.
     *
     * @param classes further classes
     */
    public static Box spellings(PersonName name, String classes, Words words) {
        if (words.isShielded()) {
            return masked(words);
        }
        Box box = Box.of("span", classes + " tc-private");
        for (String spelling : name.spellings()) {
            box.add(written(spelling));
        }
        return box;
    }

    /** A text that tells who somebody is: a name, a telephone, a place, words of the child. */
    public static Box identifying(String text, Words words) {
        if (words.isShielded()) {
            return masked(words);
        }
        Box box = written(text);
        box.addClassName("tc-private");
        return box;
    }

    /** A text that somebody wrote and everybody may see, marked with the language of its script. */
    public static Box written(String text) {
        return Box.text("span", "", text).with("lang", Script.of(text).language());
    }

    private static Box masked(Words words) {
        return Box.text("span", "tc-masked", words.text("shield.text"));
    }
}
