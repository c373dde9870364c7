package org.trackchild.rest;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.trackchild.rest.engines.Engines;

/** Engines that a test puts in place and takes away. */
public final class FixedEngines implements Engines {

    private final Map<Class<?>, Object> services = new HashMap<>();

    /** Puts one in place. */
    public <T> FixedEngines with(Class<T> contract, T service) {
        services.put(contract, service);
        return this;
    }

    /** Takes one away. */
    public FixedEngines without(Class<?> contract) {
        services.remove(contract);
        return this;
    }

    @Override
    public <T> Optional<T> find(Class<T> contract) {
        return Optional.ofNullable(contract.cast(services.get(contract)));
    }
}
