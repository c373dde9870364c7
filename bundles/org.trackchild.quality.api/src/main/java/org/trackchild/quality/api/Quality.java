package org.trackchild.quality.api;

import java.util.List;
import java.util.Objects;

/**
 * How good matching is at the moment. Figures only: nothing in it tells of a child.
 *
 * @param reliability whether probabilities are honest
 * @param recall how many of the known pairs were proposed, by stratum
 * @param thresholds what is done with a probability
 * @param use which version of the model is used
 * @param versions all versions, the latest first, the one that comes with the platform last
 * @param learning what learning is about to do
 */
public record Quality(
        Reliability reliability,
        List<Recall> recall,
        Thresholds thresholds,
        ModelUse use,
        List<ModelVersion> versions,
        Learning learning) {

    public Quality {
        Objects.requireNonNull(reliability);
        recall = List.copyOf(recall);
        Objects.requireNonNull(thresholds);
        Objects.requireNonNull(use);
        versions = List.copyOf(versions);
        Objects.requireNonNull(learning);
    }

    /**
     * What is done with a probability.
     *
     * @param propose from here both offices are asked, with a clock; 0 to 1
     * @param show from here the pair is shown with its cases; less is ignored
     */
    public record Thresholds(double propose, double show) {}

    /**
     * What learning is about to do.
     *
     * @param running whether a version is being learned
     * @param progress how far it is, 0 to 1; 0 when none is being learned
     * @param decisions decisions since the latest version was learned
     * @param needed decisions after which the next version is learned by itself
     */
    public record Learning(boolean running, double progress, int decisions, int needed) {}
}
