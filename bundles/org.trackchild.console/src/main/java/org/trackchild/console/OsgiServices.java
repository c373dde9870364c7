package org.trackchild.console;

import java.util.Optional;
import java.util.function.Function;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/**
 * Services of the OSGi registry. They are looked up when they are needed, so that the commands
 * exist and can say what is missing when something is missing.
 *
 * @param context of the bundle of the commands
 */
record OsgiServices(BundleContext context) implements Services {

    @Override
    public <S, R> Optional<R> with(Class<S> type, Function<S, R> work) {
        ServiceReference<S> reference = context.getServiceReference(type);
        if (reference == null) {
            return Optional.empty();
        }
        S service = context.getService(reference);
        if (service == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(work.apply(service));
        } finally {
            context.ungetService(reference);
        }
    }

    @Override
    public Optional<String> provider(String type) {
        return Optional.ofNullable(context.getServiceReference(type))
                .map(reference -> reference.getBundle())
                .map(bundle -> bundle.getSymbolicName());
    }
}
