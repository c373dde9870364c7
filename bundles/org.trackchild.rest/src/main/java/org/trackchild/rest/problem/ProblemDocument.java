package org.trackchild.rest.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import org.trackchild.model.Problem;
import org.trackchild.registry.api.ChangesSince;

/**
 * An RFC 9457 problem, as it is sent.
 *
 * @param type {@code urn:trackchild:problem:CODE}
 * @param title what kind of refusal it is, in the reader's language
 * @param status HTTP status
 * @param detail what to do, in the reader's language
 * @param errors everything that is wrong, one by one
 * @param currentVersion the version of the record that is stored now, where the request expected
 *     another; {@code null} elsewhere
 * @param changedFields the fields that were changed since the version that the request expected;
 *     names only
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemDocument(
        String type,
        String title,
        int status,
        String detail,
        List<Entry> errors,
        @JsonProperty("current_version") Long currentVersion,
        @JsonProperty("changed_fields") List<String> changedFields) {

    /** Media type of problems. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** Before the code in {@link #type()}. */
    public static final String TYPE_PREFIX = "urn:trackchild:problem:";

    public ProblemDocument {
        errors = List.copyOf(errors);
        changedFields = List.copyOf(changedFields);
    }

    /** The same with what was changed meanwhile. */
    ProblemDocument with(ChangesSince changes) {
        return new ProblemDocument(
                type,
                title,
                status,
                detail,
                errors,
                changes.version(),
                List.copyOf(changes.fields()));
    }

    /**
     * One thing that is wrong.
     *
     * @param code its code
     * @param field the field it is about, may be empty
     * @param pointer JSON pointer to that field, may be empty
     * @param message what to do, in the reader's language
     * @param messageHindi the same in Hindi
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Entry(
            String code,
            String field,
            String pointer,
            String message,
            @JsonProperty("message_hi") String messageHindi) {

        static Entry of(Problem problem, Locale language) {
            String pointer =
                    problem.field().isEmpty()
                            ? ""
                            : "/"
                                    + problem.field()
                                            .replace("~", "~0")
                                            .replace("/", "~1")
                                            .replaceFirst("^extra\\.", "extra/");
            return new Entry(
                    problem.code().name(),
                    problem.field(),
                    pointer,
                    problem.sentence(language),
                    problem.sentence(Languages.HINDI));
        }
    }
}
