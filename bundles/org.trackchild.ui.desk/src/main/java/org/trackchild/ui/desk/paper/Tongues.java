package org.trackchild.ui.desk.paper;

import com.vaadin.flow.component.Component;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.trackchild.model.Code;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.words.Words;

/**
 * The languages in which a sheet is written. What a sheet says is told once, as a function of the
 * texts of a language; on a sheet in both languages it stands in English and in Hindi, and only
 * once where both are the same. Immutable.
 */
public final class Tongues {

    private final List<Words> all;

    private Tongues(List<Words> all) {
        this.all = all;
    }

    /** Which languages a reader wants. */
    public enum Choice implements Code {
        ENGLISH("en"),
        HINDI("hi"),
        BOTH("both");

        private final String code;

        Choice(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }

        /** The language of a page. */
        public static Choice of(Words page) {
            return page.isHindi() ? HINDI : ENGLISH;
        }
    }

    /**
     * The languages that somebody chose.
     *
     * @param page the texts of the page: its time, and whether its screen shield is up, hold for
     *     the sheet, too
     */
    public static Tongues of(Choice choice, Words page) {
        return new Tongues(
                switch (choice) {
                    case ENGLISH -> List.of(page.english());
                    case HINDI -> List.of(page.hindi());
                    case BOTH -> List.of(page.english(), page.hindi());
                });
    }

    /** The language of a page alone. */
    public static Tongues of(Words page) {
        return new Tongues(List.of(page));
    }

    /** The texts of the first language: for what is the same in all. */
    public Words first() {
        return all.get(0);
    }

    /** A text in one element: "Case / मामला". */
    public Box text(String tag, String classes, Function<Words, String> text) {
        Box box = Box.of(tag, classes);
        said(text).forEach((said, words) -> box.add(marked("span", said, words)));
        if (all.size() > 1) {
            box.addClassName("desk-tongues");
        }
        return box;
    }

    /** A text of its own element in each language. */
    public Box each(String tag, String classes, Function<Words, String> text) {
        Box box = Box.of("div", "");
        said(text)
                .forEach(
                        (said, words) -> {
                            Box element = marked(tag, said, words);
                            if (!classes.isEmpty()) {
                                element.addClassNames(classes.split(" "));
                            }
                            box.add(element);
                        });
        return box;
    }

    /** The same as a text without elements. */
    public String plain(Function<Words, String> text) {
        return said(text).keySet().stream().collect(Collectors.joining(" / "));
    }

    /** A text with a component for what is beside it, as a line of a list of terms and texts. */
    public Box fact(String key, Component value) {
        return Box.of("div", "", text("dt", "", words -> words.text(key)), Box.of("dd", "", value));
    }

    /** Each text once, with the first language that says it so. */
    private Map<String, Words> said(Function<Words, String> text) {
        Map<String, Words> said = new LinkedHashMap<>();
        all.forEach(words -> said.putIfAbsent(text.apply(words), words));
        return said;
    }

    private static Box marked(String tag, String text, Words words) {
        return Box.text(tag, "", text).with("lang", words.language().getLanguage());
    }
}
