package org.trackchild.ui.shell.flow;

import java.io.IOException;
import java.net.URL;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleWiring;

/**
 * Looks into several bundles in turn. Vaadin takes it for the class loader of a web application.
 */
public final class BundlesClassLoader extends ClassLoader {

    private final List<ClassLoader> loaders;

    /**
     * @param bundles resolved bundles, in the order in which they are asked
     */
    public BundlesClassLoader(Bundle... bundles) {
        super(null);
        loaders =
                Arrays.stream(bundles)
                        .map(bundle -> bundle.adapt(BundleWiring.class).getClassLoader())
                        .toList();
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        for (ClassLoader loader : loaders) {
            try {
                return loader.loadClass(name);
            } catch (ClassNotFoundException e) {
                // the next bundle may have it
            }
        }
        throw new ClassNotFoundException(name);
    }

    @Override
    protected URL findResource(String name) {
        for (ClassLoader loader : loaders) {
            URL found = loader.getResource(name);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    @Override
    protected Enumeration<URL> findResources(String name) throws IOException {
        Set<URL> found = new LinkedHashSet<>();
        for (ClassLoader loader : loaders) {
            found.addAll(Collections.list(loader.getResources(name)));
        }
        return Collections.enumeration(found);
    }
}
