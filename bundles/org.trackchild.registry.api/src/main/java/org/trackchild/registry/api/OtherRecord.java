package org.trackchild.registry.api;

import java.util.Objects;
import org.trackchild.model.CaseId;

/**
 * What whoever registers a case says of another record of the same kind: whether it is of the same
 * child. It is said for the office that will keep the case, as an answer to an alarm would be
 * ({@link Duplicates#answer}), in the transaction of the registration.
 *
 * @param id the other record; whoever registers must be allowed to see it
 * @param same whether it is of the same child
 * @param reason how one can tell, in words, 1 to 1,000 characters
 */
public record OtherRecord(CaseId id, boolean same, String reason) {

    /** So many of one draft at most. */
    public static final int MOST = 20;

    /** Name of the list in problems and in JSON. */
    public static final String FIELD = "other_records";

    public OtherRecord {
        Objects.requireNonNull(id);
        Objects.requireNonNull(reason);
    }

    /**
     * The name of a part of one of them, for problems.
     *
     * @param index which one, from 0
     * @param part {@code case}, {@code verdict} or {@code reason}
     */
    public static String field(int index, String part) {
        return FIELD + "[" + index + "]." + part;
    }
}
