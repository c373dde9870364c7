package org.trackchild.matching.engine.learning;

import java.util.Objects;
import org.trackchild.matching.api.Evidence;
import org.trackchild.matching.engine.parameters.Parameters;

/**
 * A pair that people decided about.
 *
 * @param evidence as it was then
 * @param then the parameters with which it was weighed
 * @param same whether the two records are of one child
 * @param proposed whether people decided because the machine had proposed the pair, so that the
 *     decision tells how honest its probability was
 */
public record Decision(Evidence evidence, Parameters then, boolean same, boolean proposed) {

    public Decision {
        Objects.requireNonNull(evidence);
        Objects.requireNonNull(then);
    }
}
