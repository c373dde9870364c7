package org.trackchild.registry.api;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.annotation.versioning.ProviderType;
import org.trackchild.access.api.AccessProblem;
import org.trackchild.access.api.Caller;
import org.trackchild.model.Problem;

/**
 * Registers several children of one incident at once: all of them with the incident, or none. What
 * each of them becomes is a case like any.
 *
 * <p>Safe for use by several threads.
 */
@ProviderType
public interface JointRegistration {

    /** So many children at most. */
    int MOST = 50;

    /**
     * Registers the children as {@link CaseRegistry#register} does, records the incident as {@link
     * Incidents#record} does, and says that they belong to it, in one transaction.
     *
     * <p>Drafts whose origins are known already, all of them, change nothing, and the incident to
     * which they belong is told; when their content differs, or some of them are known and others
     * are not, the request is refused with {@link CaseProblem#ORIGIN_REUSED}.
     *
     * @throws org.trackchild.model.ProblemException with everything that is wrong with the incident
     *     and with each child, see {@link OfChild}; {@link CaseProblem#NUMBER_OF_CHILDREN}; {@link
     *     AccessProblem#NOT_ALLOWED} to who answers for no office
     */
    Registered register(Caller caller, Request request);

    /**
     * What was registered under these origins, whatever was sent then: for who has lost the answer
     * to {@link #register} and sends something else now. Each is journaled as read.
     *
     * @return the cases that the caller may see, in the order of the origins
     */
    List<CaseHeader> known(Caller caller, List<Origin> origins);

    /**
     * Children of one incident.
     *
     * @param incident what is known of it
     * @param children 2 to {@link #MOST} drafts of one kind
     * @param reason why they belong to it, in words, 1 to 1,000 characters
     */
    record Request(Incident.Content incident, List<CaseDraft> children, String reason) {

        public Request {
            Objects.requireNonNull(incident);
            children = List.copyOf(children);
            Objects.requireNonNull(reason);
        }
    }

    /**
     * What was registered.
     *
     * @param incident the incident with its cases
     * @param children in the order of the request
     */
    record Registered(IncidentView incident, List<Registration> children) {

        public Registered {
            Objects.requireNonNull(incident);
            children = List.copyOf(children);
        }

        /** Whether anything was registered; {@code false} for a request that came again. */
        public boolean created() {
            return children.stream().anyMatch(Registration::created);
        }
    }

    /**
     * Of which child a problem tells. It stands before the name of the field: {@code
     * children[1].age_years} is of the second one.
     *
     * @param index from 0
     * @param field name of the field; may be empty
     */
    record OfChild(int index, String field) {

        private static final Pattern WRITTEN =
                Pattern.compile("children\\[(\\d{1,4})](?:\\.(.*))?");

        /** The problem of one child as a problem of the request. */
        public static Problem problem(int index, Problem problem) {
            String field = problem.field().isEmpty() ? "" : "." + problem.field();
            return new Problem(
                    problem.code(), "children[" + index + "]" + field, problem.arguments());
        }

        /** Which child a field of a problem is of; empty when it is of none. */
        public static Optional<OfChild> parse(String field) {
            Matcher written = WRITTEN.matcher(field);
            return written.matches()
                    ? Optional.of(
                            new OfChild(
                                    Integer.parseInt(written.group(1)),
                                    Optional.ofNullable(written.group(2)).orElse("")))
                    : Optional.empty();
        }
    }
}
