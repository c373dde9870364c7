package org.trackchild.ui.shell.pages;

import java.util.Locale;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.trackchild.access.api.Caller;
import org.trackchild.directory.api.Directory;
import org.trackchild.model.OfficeId;

/** Names of offices for the bar; the directory may be replaced while officers work. */
@Component(service = OfficeNames.class)
public class OfficeNames {

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile Directory directory;

    @Activate
    public OfficeNames() {
        // nothing to set up
    }

    /**
     * Name of the office on whose behalf a person acts; its identifier where the directory does not
     * know it, empty where there is no office.
     */
    public String of(Caller caller, Locale language) {
        return caller.office().map(office -> of(office, language)).orElse("");
    }

    /** Name of an office; its identifier where the directory does not know it. */
    public String of(OfficeId office, Locale language) {
        Directory names = directory;
        return names == null
                ? office.value()
                : names.office(office)
                        .map(known -> known.name().in(language))
                        .orElse(office.value());
    }
}
