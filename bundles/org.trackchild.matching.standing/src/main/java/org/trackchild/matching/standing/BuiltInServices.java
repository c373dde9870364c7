package org.trackchild.matching.standing;

import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.trackchild.directory.api.Directory;
import org.trackchild.matching.api.Comparator;
import org.trackchild.matching.engine.BuiltInComparators;

/**
 * Registers the engine's own comparators as services: the matcher knows them no better than those
 * of a state.
 */
@Component(service = BuiltInServices.class, immediate = true)
public class BuiltInServices {

    private final List<ServiceRegistration<Comparator>> registrations = new ArrayList<>();

    @Activate
    public BuiltInServices(BundleContext context, @Reference Directory directory) {
        for (Comparator comparator : BuiltInComparators.all(new DirectoryGeography(directory))) {
            registrations.add(
                    context.registerService(Comparator.class, comparator, new Hashtable<>()));
        }
    }

    @Deactivate
    void stop() {
        registrations.forEach(ServiceRegistration::unregister);
    }
}
