package org.trackchild.registry.api;

import java.util.Objects;

/**
 * A sighting as somebody sees it.
 *
 * @param sighting the sighting
 * @param mayAssess whether the reader may say how reliable it is
 */
public record SightingView(Sighting sighting, boolean mayAssess) {

    public SightingView {
        Objects.requireNonNull(sighting);
    }
}
