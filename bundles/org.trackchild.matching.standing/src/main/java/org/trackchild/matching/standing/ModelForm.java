package org.trackchild.matching.standing;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Properties;
import java.util.stream.Collectors;
import org.trackchild.matching.engine.learning.Retraining;
import org.trackchild.matching.engine.parameters.Calibrator;
import org.trackchild.matching.engine.parameters.MonotoneCalibrator;
import org.trackchild.matching.engine.parameters.Parameters;
import org.trackchild.quality.api.ModelVersion;
import org.trackchild.store.api.StoredModel;

/** Between what the store keeps of a model and what the engine uses. */
final class ModelForm {

    private ModelForm() {}

    /** The model that comes with the platform. */
    static Retraining.Model builtIn() {
        return new Retraining.Model(Parameters.defaults(), Calibrator.IDENTITY);
    }

    /**
     * A model that was stored.
     *
     * @throws IllegalArgumentException when its texts are not what {@link #write} wrote
     */
    static Retraining.Model read(StoredModel stored) {
        Properties table = new Properties();
        try {
            table.load(new StringReader(stored.parameters()));
        } catch (IOException e) {
            throw new UncheckedIOException("a text cannot fail", e);
        }
        return new Retraining.Model(
                Parameters.read(table),
                stored.calibration().isEmpty()
                        ? Calibrator.IDENTITY
                        : MonotoneCalibrator.read(stored.calibration()));
    }

    static StoredModel write(ModelVersion version, Retraining.Model model) {
        StringWriter text = new StringWriter();
        try {
            model.parameters().named(version.name()).write().store(text, null);
        } catch (IOException e) {
            throw new UncheckedIOException("a text cannot fail", e);
        }
        // the first line is a comment with the time
        String parameters =
                text.toString()
                        .lines()
                        .filter(line -> !line.startsWith("#"))
                        .sorted()
                        .collect(Collectors.joining("\n"));
        String calibration =
                model.calibrator() instanceof MonotoneCalibrator points ? points.write() : "";
        return new StoredModel(version, parameters, calibration);
    }
}
