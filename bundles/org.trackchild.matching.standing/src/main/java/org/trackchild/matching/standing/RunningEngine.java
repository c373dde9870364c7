package org.trackchild.matching.standing;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trackchild.matching.api.NameKeys;
import org.trackchild.matching.engine.MatchEngine;
import org.trackchild.matching.engine.parameters.Parameters;

/** The one engine of this node, for those that feed it, ask it and learn from it. */
@Component(service = RunningEngine.class)
public class RunningEngine {

    private final NameKeys keys;

    private final MatchEngine engine;

    /** An empty engine with the model that comes with the platform. */
    @Activate
    public RunningEngine(@Reference NameKeys nameKeys) {
        keys = nameKeys;
        engine = new MatchEngine(nameKeys, Parameters.defaults());
    }

    /** Makes its keys of names. */
    NameKeys keys() {
        return keys;
    }

    MatchEngine engine() {
        return engine;
    }
}
