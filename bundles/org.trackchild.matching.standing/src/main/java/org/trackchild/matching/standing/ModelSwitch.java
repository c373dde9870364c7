package org.trackchild.matching.standing;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trackchild.matching.engine.MatchEngine;
import org.trackchild.matching.engine.learning.Retraining;
import org.trackchild.quality.api.ModelVersion;
import org.trackchild.store.api.Store;
import org.trackchild.store.api.StoredModel;

/**
 * Keeps the engine on the version of the model that was chosen, on whatever node. Used by one
 * thread.
 */
final class ModelSwitch {

    private static final Logger LOG = LoggerFactory.getLogger(ModelSwitch.class);

    private final Store store;

    private final MatchEngine engine;

    private long used = ModelVersion.BUILT_IN;

    ModelSwitch(Store store, MatchEngine engine) {
        this.store = store;
        this.engine = engine;
    }

    /** Uses the version that is chosen now. */
    void refresh() {
        long wanted = store.read(tx -> tx.models().use()).number();
        if (wanted == used) {
            return;
        }
        Optional<StoredModel> stored = store.read(tx -> tx.models().find(wanted));
        try {
            Retraining.Model model = stored.map(ModelForm::read).orElseGet(ModelForm::builtIn);
            engine.use(model.parameters(), model.calibrator());
            used = wanted;
            LOG.info("matching uses {}", ModelVersion.name(wanted));
        } catch (IllegalArgumentException e) {
            LOG.error("{} cannot be read and is not used", ModelVersion.name(wanted), e);
        }
    }
}
