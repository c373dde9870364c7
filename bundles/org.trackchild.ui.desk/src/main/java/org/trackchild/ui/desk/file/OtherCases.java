package org.trackchild.ui.desk.file;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trackchild.registry.api.Duplicates;
import org.trackchild.registry.api.IdentityLinks;

/** The services that tell which other cases are, or may be, of the child of a case. */
@Component(service = OtherCases.class)
public final class OtherCases {

    private final Duplicates alarms;

    private final IdentityLinks links;

    @Activate
    public OtherCases(@Reference Duplicates alarms, @Reference IdentityLinks links) {
        this.alarms = alarms;
        this.links = links;
    }

    /** Which may be of the child. */
    Duplicates alarms() {
        return alarms;
    }

    /** Which are of the child. */
    IdentityLinks links() {
        return links;
    }
}
