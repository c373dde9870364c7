package org.trackchild.ui.desk.file;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trackchild.registry.api.Duplicates;
import org.trackchild.registry.api.IdentityLinks;
import org.trackchild.ui.desk.families.FamilyServices;

/**
 * The services that tell which other cases are, or may be, of the child of a case, and which are of
 * its family.
 */
@Component(service = OtherCases.class)
public final class OtherCases {

    private final Duplicates alarms;

    private final IdentityLinks links;

    private final FamilyServices family;

    @Activate
    public OtherCases(
            @Reference Duplicates alarms,
            @Reference IdentityLinks links,
            @Reference FamilyServices family) {
        this.alarms = alarms;
        this.links = links;
        this.family = family;
    }

    /** Which are of the family of the child, and of one incident. */
    FamilyServices family() {
        return family;
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
