package org.trackchild.ui.desk.file;

import java.util.Objects;
import org.trackchild.registry.api.Duplicates;
import org.trackchild.registry.api.IdentityLinks;

/**
 * The services that tell which other cases are, or may be, of the child of a case.
 *
 * @param alarms which may be
 * @param links which are
 */
record OtherCases(Duplicates alarms, IdentityLinks links) {

    OtherCases {
        Objects.requireNonNull(alarms);
        Objects.requireNonNull(links);
    }
}
