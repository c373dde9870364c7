package org.trackchild.matching.link;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** What a person has to put right: a table, a profile or the words of the command. */
public final class LinkProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<Object> values;

    /**
     * @param code key of the sentence in {@code texts.properties}
     * @param values what stands in it: files, lines, columns
     */
    public LinkProblem(String code, Object... values) {
        super(code);
        this.code = code;
        this.values = List.of(values);
    }

    /** The sentence in a language, English where there is no translation. */
    public String sentence(Locale locale) {
        ResourceBundle texts =
                ResourceBundle.getBundle(
                        LinkProblem.class.getPackageName() + ".texts",
                        locale,
                        LinkProblem.class.getClassLoader(),
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));
        Object[] shown = values.stream().map(LinkProblem::plain).toArray();
        return new MessageFormat(texts.getString(code), Locale.ROOT).format(shown);
    }

    /** Numbers of lines without marks between thousands. */
    private static Object plain(Object value) {
        return value instanceof Number ? value.toString() : value;
    }
}
