package org.trackchild.console;

import java.util.Optional;
import java.util.function.Function;

/** The services that are there at the moment. */
interface Services {

    /**
     * Uses a service, and gives it back.
     *
     * @return empty when it is not there
     */
    <S, R> Optional<R> with(Class<S> type, Function<S, R> work);

    /**
     * Who provides a service.
     *
     * @param type name of its interface
     * @return name of the bundle; empty when it is not there
     */
    Optional<String> provider(String type);
}
