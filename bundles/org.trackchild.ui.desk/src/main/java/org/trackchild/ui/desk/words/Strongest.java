package org.trackchild.ui.desk.words;

import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;
import org.trackchild.matching.api.Explanation;
import org.trackchild.matching.api.Reason;

/** What speaks most for a proposal, in few words, for lists: "name, father's name, marks". */
public final class Strongest {

    private static final int MOST = 3;

    private Strongest() {}

    /**
     * The aspects that weigh most, strongest first.
     *
     * @return empty when nothing has a bearing
     */
    public static String in(Explanation explanation, Words words) {
        return explanation.reasons().stream()
                .filter(Strongest::speaksFor)
                .sorted(Comparator.comparingDouble(Reason::bits).reversed())
                .limit(MOST)
                .map(reason -> inSentence(words.text(reason.label()), words.language()))
                .collect(Collectors.joining(", "));
    }

    private static boolean speaksFor(Reason reason) {
        return reason.bits() > 0
                && Strength.of(reason.bits()) != Strength.NONE
                && !(reason.missingValue() + reason.foundValue()).isEmpty();
    }

    private static String inSentence(String label, Locale language) {
        return label.substring(0, 1).toLowerCase(language) + label.substring(1);
    }
}
