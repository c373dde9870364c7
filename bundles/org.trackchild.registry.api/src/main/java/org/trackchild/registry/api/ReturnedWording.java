package org.trackchild.registry.api;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.trackchild.matching.api.Explanation;
import org.trackchild.matching.api.Reason;
import org.trackchild.model.Wording;

/** Says why a rejected pair is there again. */
final class ReturnedWording {

    private static final Locale HINDI = new Locale("hi");

    private ReturnedWording() {}

    /** A sentence with the labels of the aspects; empty when there are none. */
    static Optional<Wording> of(List<String> changed, Explanation explanation) {
        List<Wording> labels =
                explanation.reasons().stream()
                        .filter(reason -> changed.contains(reason.comparator()))
                        .map(Reason::label)
                        .toList();
        return labels.isEmpty()
                ? Optional.empty()
                : Optional.of(new Wording(in(Locale.ENGLISH, labels), in(HINDI, labels)));
    }

    private static String in(Locale language, List<Wording> labels) {
        ResourceBundle texts =
                ResourceBundle.getBundle(
                        "org.trackchild.registry.api.proposals",
                        language,
                        ReturnedWording.class.getClassLoader(),
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));
        return new MessageFormat(texts.getString("returned"), language)
                .format(
                        new Object[] {
                            labels.stream()
                                    .map(label -> label.in(language))
                                    .collect(Collectors.joining(", "))
                        });
    }
}
