package org.trackchild.ui.shell.flow;

import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.di.InstantiatorFactory;
import com.vaadin.flow.di.Lookup;
import com.vaadin.flow.di.OneTimeInitializerPredicate;
import com.vaadin.flow.di.ResourceProvider;
import com.vaadin.flow.router.DefaultRoutePathProvider;
import com.vaadin.flow.router.RoutePathProvider;
import com.vaadin.flow.server.StaticFileHandlerFactory;
import com.vaadin.flow.server.StaticFileServer;
import com.vaadin.flow.server.startup.AppShellPredicate;
import com.vaadin.flow.server.startup.ApplicationConfigurationFactory;
import com.vaadin.flow.server.startup.DefaultApplicationConfigurationFactory;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The parts of Vaadin that it finds by scanning the class path, where there is one. */
final class FlowLookup implements Lookup {

    private final Map<Class<?>, Object> parts = new HashMap<>();

    FlowLookup(ClassLoader loader, InstantiatorFactory instantiators) {
        put(OneTimeInitializerPredicate.class, () -> true);
        put(ResourceProvider.class, new Resources(loader));
        put(AppShellPredicate.class, AppShellConfigurator.class::isAssignableFrom);
        put(ApplicationConfigurationFactory.class, new DefaultApplicationConfigurationFactory());
        put(StaticFileHandlerFactory.class, StaticFileServer::new);
        put(RoutePathProvider.class, new DefaultRoutePathProvider());
        put(InstantiatorFactory.class, instantiators);
    }

    private <T> void put(Class<T> type, T part) {
        parts.put(type, part);
    }

    @Override
    public <T> T lookup(Class<T> type) {
        return type.cast(parts.get(type));
    }

    @Override
    public <T> Collection<T> lookupAll(Class<T> type) {
        T part = lookup(type);
        return part == null ? List.of() : List.of(part);
    }

    /** Resources of this bundle and of the bundle with Vaadin. */
    private record Resources(ClassLoader loader) implements ResourceProvider {

        @Override
        public URL getApplicationResource(String path) {
            return loader.getResource(path);
        }

        @Override
        public List<URL> getApplicationResources(String path) throws IOException {
            return Collections.list(loader.getResources(path));
        }

        @Override
        public URL getClientResource(String path) {
            return loader.getResource(path);
        }

        @Override
        public InputStream getClientResourceAsStream(String path) throws IOException {
            URL found = loader.getResource(path);
            if (found == null) {
                throw new FileNotFoundException(path);
            }
            return found.openStream();
        }
    }
}
