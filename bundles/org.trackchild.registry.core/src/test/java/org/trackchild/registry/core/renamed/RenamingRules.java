package org.trackchild.registry.core.renamed;

import org.trackchild.rules.api.TablePack;

/** A synthetic state that has its own words for what the platform does by itself. */
public final class RenamingRules extends TablePack {

    public RenamingRules() {
        super("UP-2031", "UP", RenamingRules.class);
    }
}
