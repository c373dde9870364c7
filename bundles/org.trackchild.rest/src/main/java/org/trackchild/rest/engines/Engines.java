package org.trackchild.rest.engines;

import java.util.Optional;
import org.trackchild.model.ProblemException;
import org.trackchild.rest.problem.RestProblem;

/**
 * The engines that run at this moment. They come and go while requests are served, so that whoever
 * needs one asks for it at each request and keeps it no longer. Safe for use by several threads.
 */
public interface Engines {

    /**
     * The service of a contract.
     *
     * @return empty while no engine provides it
     */
    <T> Optional<T> find(Class<T> contract);

    /**
     * The service of a contract that a request cannot do without.
     *
     * @throws ProblemException with {@link RestProblem#SERVICE_MISSING}, which names the contract
     */
    default <T> T need(Class<T> contract) {
        return find(contract)
                .orElseThrow(
                        () ->
                                new ProblemException(
                                        RestProblem.SERVICE_MISSING, contract.getSimpleName()));
    }
}
