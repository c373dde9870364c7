package org.trackchild.rest.web;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.trackchild.rest.ApiApplication;

/** The resources that are registered at this moment, whichever bundle they come from. */
public final class ServedResources {

    private static final String RESOURCES =
            "(&(osgi.jaxrs.resource=true)(osgi.jaxrs.application.select=*"
                    + ApiApplication.NAME
                    + "*))";

    private ServedResources() {}

    /** Their classes, by name. */
    public static Set<Class<?>> classes(BundleContext context) {
        Set<Class<?>> classes =
                new TreeSet<>(Comparator.comparing((Class<?> type) -> type.getName()));
        try {
            ServiceReference<?>[] references = context.getAllServiceReferences(null, RESOURCES);
            if (references != null) {
                for (ServiceReference<?> reference : references) {
                    classes.addAll(classes(reference));
                }
            }
        } catch (InvalidSyntaxException impossible) {
            throw new IllegalStateException("the filter is a constant", impossible);
        }
        return new LinkedHashSet<>(classes);
    }

    private static Set<Class<?>> classes(ServiceReference<?> reference) {
        Set<Class<?>> classes = new LinkedHashSet<>();
        Bundle bundle = reference.getBundle();
        if (bundle != null) {
            for (String name : (String[]) reference.getProperty(Constants.OBJECTCLASS)) {
                try {
                    classes.add(bundle.loadClass(name));
                } catch (ClassNotFoundException notLoadable) {
                    // registered under an interface that the bundle cannot load: nothing to tell
                    continue;
                }
            }
        }
        return classes;
    }
}
