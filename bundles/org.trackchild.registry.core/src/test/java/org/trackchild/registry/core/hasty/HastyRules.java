package org.trackchild.registry.core.hasty;

import org.trackchild.rules.api.TablePack;

/** A synthetic state in which the trafficking unit is due at once. */
public final class HastyRules extends TablePack {

    public HastyRules() {
        super("UP-2032", "UP", HastyRules.class);
    }
}
