package org.trackchild.store.api;

import java.util.Objects;
import org.trackchild.quality.api.ModelVersion;

/**
 * A version of the model with its numbers, in the form of the engine.
 *
 * @param version which one it is
 * @param parameters with which evidence is weighed; at most 32,000 characters
 * @param calibration how probabilities are corrected; at most 16,000 characters, may be empty
 */
public record StoredModel(ModelVersion version, String parameters, String calibration) {

    public StoredModel {
        Objects.requireNonNull(version);
        Objects.requireNonNull(parameters);
        Objects.requireNonNull(calibration);
    }
}
