package org.trackchild.rest.cases;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.regex.Pattern;
import org.trackchild.access.api.Caller;
import org.trackchild.model.CaseKind;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.Origin;
import org.trackchild.rest.json.CanonicalJson;
import org.trackchild.rest.problem.RestProblem;

/**
 * The Idempotency-Key of a POST: a request that is sent again, because its answer was lost, must
 * not register the child again. The register remembers the key as the origin of the case.
 */
public final class IdempotencyKey {

    /** Name of the header. */
    public static final String HEADER = "Idempotency-Key";

    /** Header of an answer that was given before. */
    public static final String REPLAYED = "Idempotency-Replayed";

    private static final Pattern VISIBLE = Pattern.compile("[\\x20-\\x7e]{1,200}");

    private IdempotencyKey() {}

    /**
     * The origin that a key stands for.
     *
     * @param key the header, {@code null} when it is missing
     * @return empty without a key
     * @throws ProblemException with {@link RestProblem#BAD_IDEMPOTENCY_KEY}
     */
    static Optional<Origin> origin(String key, Caller caller, CaseKind kind, ObjectNode body) {
        return origin(key, "", caller, CanonicalJson.hash(kind.code(), body));
    }

    /**
     * The origin that a key stands for in one of several children of one request.
     *
     * @param key the header, {@code null} when it is missing; at most 190 characters
     * @param index which child, from 0; at most four digits
     * @return empty without a key
     * @throws ProblemException with {@link RestProblem#BAD_IDEMPOTENCY_KEY}
     */
    public static Optional<Origin> ofOneOfSeveral(
            String key, int index, Caller caller, ObjectNode body) {
        return origin(key, "#child" + index, caller, CanonicalJson.hash("children", body));
    }

    private static Optional<Origin> origin(String key, String more, Caller caller, String hash) {
        return checked(key, more).map(right -> new Origin("api:" + caller.user(), right, hash, ""));
    }

    /**
     * A key as it was sent.
     *
     * @param key the header, {@code null} when it is missing
     * @return empty without a key
     * @throws ProblemException with {@link RestProblem#BAD_IDEMPOTENCY_KEY}
     */
    public static Optional<String> checked(String key) {
        return checked(key, "");
    }

    private static Optional<String> checked(String key, String more) {
        if (key == null) {
            return Optional.empty();
        }
        if (key.isBlank() || !VISIBLE.matcher(key + more).matches()) {
            throw new ProblemException(RestProblem.BAD_IDEMPOTENCY_KEY);
        }
        return Optional.of(key + more);
    }
}
