package org.trackchild.ui.desk.parts;

import org.trackchild.model.PersonName;
import org.trackchild.model.Script;
import org.trackchild.ui.desk.words.Words;

/** Names of people, each spelling marked with its language, masked by the screen shield. */
public final class ChildName {

    private ChildName() {}

    /** A name, or "name not known". */
    public static Box of(PersonName name, Words words) {
        return name.isKnown()
                ? spellings(name, "tc-name tc-private")
                : Box.text("span", "tc-name", words.text("name.unknown"));
    }

    /** The spellings of a name in plain type; empty when none is known. */
    public static Box spellings(PersonName name, String classes) {
        Box box = Box.of("span", classes);
        for (String spelling : name.spellings()) {
            box.add(Box.text("span", "", spelling).with("lang", language(spelling)));
        }
        return box;
    }

    /** A name as one text, for places where no elements can stand. */
    public static String plain(PersonName name, Words words) {
        return name.isKnown() ? String.join(" / ", name.spellings()) : words.text("name.unknown");
    }

    /** A text that somebody wrote, marked with the language of its script. */
    public static Box written(String text) {
        return Box.text("span", "tc-private", text).with("lang", language(text));
    }

    private static String language(String text) {
        return Script.of(text).language();
    }
}
