package org.trackchild.exchange.core;

import org.trackchild.registry.api.CaseDraft;
import org.trackchild.registry.api.Origin;

/**
 * A record that was checked and can be registered.
 *
 * @param line line of the file, from 1
 * @param origin where it came from
 * @param draft what is to be registered; carries the origin
 */
record Row(long line, Origin origin, CaseDraft draft) {

    Row(long line, Origin origin, CaseDraft draft) {
        this.line = line;
        this.origin = origin;
        this.draft = draft.from(origin);
    }

    String reference() {
        return origin.reference();
    }
}
