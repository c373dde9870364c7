package org.trackchild.console;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Services that a test has put there. */
final class ServicesInMemory implements Services {

    private final Map<Class<?>, Object> services = new HashMap<>();

    <S> ServicesInMemory put(Class<S> type, S service) {
        services.put(type, service);
        return this;
    }

    @Override
    public <S, R> Optional<R> with(Class<S> type, Function<S, R> work) {
        return Optional.ofNullable(services.get(type)).map(type::cast).map(work);
    }

    @Override
    public Optional<String> provider(String type) {
        return services.keySet().stream()
                .map(Class::getName)
                .filter(type::equals)
                .findFirst()
                .map(name -> "bundle.of.test");
    }

    /** A service whose every method is answered by one function. */
    static <S> S answering(Class<S> type, BiFunction<Method, Object[], Object> answer) {
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (self, method, arguments) -> answer.apply(method, arguments)));
    }
}
