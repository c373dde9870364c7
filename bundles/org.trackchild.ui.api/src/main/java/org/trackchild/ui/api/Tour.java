package org.trackchild.ui.api;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.osgi.annotation.versioning.ConsumerType;
import org.trackchild.access.api.Caller;

/**
 * A guided tour of a training. Register it as an OSGi service: whoever it is for finds it under
 * <em>Learn</em>. It is data: the frame shows the step beside the work, marks what to use, and sees
 * by the journal what was done. Called by many threads, so keep no state in it.
 *
 * <p>Its texts have the keys {@code tour.CODE.title}, {@code tour.CODE.intro} (what one will
 * learn), {@code tour.CODE.learned} (what one has learned), and for each step {@code
 * tour.CODE.STEP.title} (what to do) and {@code tour.CODE.STEP.text} (how and why, in a sentence or
 * two).
 */
@ConsumerType
public interface Tour {

    /** Names the tour for good: small letters, digits, {@code -}; at most 60 characters. */
    String code();

    /** Smaller stands higher among the tours of a person. */
    int order();

    /** Whether it teaches the work of the caller. */
    boolean isFor(Caller caller);

    /** The steps in order, at least one; always the same. */
    List<TourStep> steps();

    /** The texts, in English at least. */
    Optional<ResourceBundle> texts(Locale language);

    /** Key of one of its texts. */
    default String key(String text) {
        return "tour." + code() + "." + text;
    }
}
