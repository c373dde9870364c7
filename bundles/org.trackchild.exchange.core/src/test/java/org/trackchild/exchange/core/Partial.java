package org.trackchild.exchange.core;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/** Makes a service of an object that has only the methods which a test needs. */
final class Partial {

    private Partial() {}

    static <T> T of(Class<T> service, Object methods) {
        return service.cast(
                Proxy.newProxyInstance(
                        service.getClassLoader(),
                        new Class<?>[] {service},
                        (proxy, method, arguments) -> call(methods, method, arguments)));
    }

    private static Object call(Object methods, Method method, Object[] arguments) throws Throwable {
        Method own;
        try {
            own = methods.getClass().getMethod(method.getName(), method.getParameterTypes());
        } catch (NoSuchMethodException notNeeded) {
            throw new UnsupportedOperationException(method.getName(), notNeeded);
        }
        own.setAccessible(true);
        try {
            return own.invoke(methods, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }
}
