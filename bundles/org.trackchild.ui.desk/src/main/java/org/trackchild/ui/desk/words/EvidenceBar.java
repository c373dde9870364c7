package org.trackchild.ui.desk.words;

import java.util.List;
import java.util.Locale;
import org.trackchild.matching.api.Explanation;
import org.trackchild.matching.api.Reason;

/**
 * How a reason is drawn: evidence for lies right of the middle, against lies left, what is not
 * recorded has no length.
 *
 * @param reason the reason
 * @param from where the bar begins, in percent of the track
 * @param to where it ends, in percent of the track, at least {@code from}
 */
public record EvidenceBar(Reason reason, double from, double to) {

    private static final double MIDDLE = 50;

    /** A bar that fills half the track has at least so many bits. */
    private static final double SCALE_BITS = 12;

    /** The bars of an explanation, strongest reasons first, all on one scale. */
    public static List<EvidenceBar> of(Explanation explanation) {
        double longest =
                explanation.reasons().stream()
                        .mapToDouble(reason -> Math.abs(reason.bits()))
                        .reduce(SCALE_BITS, Math::max);
        return explanation.reasons().stream()
                .sorted((a, b) -> Double.compare(Math.abs(b.bits()), Math.abs(a.bits())))
                .map(reason -> bar(reason, longest))
                .toList();
    }

    private static EvidenceBar bar(Reason reason, double longest) {
        double length = Math.abs(reason.bits()) / longest * MIDDLE;
        return reason.bits() < 0
                ? new EvidenceBar(reason, MIDDLE - length, MIDDLE)
                : new EvidenceBar(reason, MIDDLE, MIDDLE + length);
    }

    /** Whether there is anything to draw. */
    public boolean isEmpty() {
        return to - from < 0.05;
    }

    /** Whether it speaks against. */
    public boolean isAgainst() {
        return reason.bits() < 0;
    }

    /** Whether it is too weak to speak for or against. */
    public boolean isNegligible() {
        return Strength.of(reason.bits()) == Strength.NONE;
    }

    /** "strong, for", "weak, against", "no bearing". */
    public String weight(Words words) {
        Strength strength = Strength.of(reason.bits());
        if (isNegligible()) {
            return strength.in(words);
        }
        return words.text(isAgainst() ? "evidence.against" : "evidence.for", strength.in(words));
    }

    /** The bits as a figure: "+8.2", "−1.5". */
    public String figure() {
        return signed(reason.bits());
    }

    /** Bits with their sign. */
    public static String signed(double bits) {
        String figure = String.format(Locale.ROOT, "%.1f", Math.abs(bits));
        if ("0.0".equals(figure)) {
            return "0.0";
        }
        return (bits < 0 ? "\u2212" : "+") + figure;
    }

    /** A place on the track as the theme wants it: "62.5%". */
    public static String place(double percent) {
        return String.format(Locale.ROOT, "%.1f%%", percent);
    }
}
