package org.trackchild.model;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * One thing that is wrong with an input or a request. It never carries what was typed: that could
 * be a child's name.
 *
 * @param code what kind of thing is wrong
 * @param field name of the field it is about ({@link Field#code()} where there is one), empty when
 *     it is about none
 * @param arguments values for the sentence, such as limits
 */
public record Problem(ProblemCode code, String field, List<Object> arguments) {

    public Problem {
        Objects.requireNonNull(code);
        Objects.requireNonNull(field);
        arguments = List.copyOf(arguments);
    }

    /** A problem of a field. */
    public static Problem of(ProblemCode code, Field field, Object... arguments) {
        return new Problem(code, field.code(), List.of(arguments));
    }

    /** A problem that is about no field. */
    public static Problem of(ProblemCode code, Object... arguments) {
        return new Problem(code, "", List.of(arguments));
    }

    /** The sentence in a language; English for languages without texts. */
    public String sentence(Locale language) {
        return code.sentence(language, arguments.toArray());
    }
}
