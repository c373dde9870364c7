package org.trackchild.ui.desk.quality;

import java.util.Locale;
import org.trackchild.quality.api.Reliability;

/**
 * Draws what was said against what turned out (a reliability diagram): on the diagonal,
 * probabilities are honest. A picture of the table beside it, which says the same in numbers.
 */
final class ReliabilityDiagram {

    private static final int SIDE = 320;

    private static final int MARGIN = 40;

    private static final double LEAST_RADIUS = 4;

    private static final double MOST_RADIUS = 16;

    private static final double[] MARKS = {0, .25, .5, .75, 1};

    private ReliabilityDiagram() {}

    /**
     * The diagram.
     *
     * @param across caption of the horizontal axis, without markup
     * @param up caption of the vertical axis, without markup
     * @return an SVG element, for the eyes only
     */
    static String of(Reliability reliability, String across, String up) {
        StringBuilder svg = new StringBuilder();
        int whole = SIDE + 2 * MARGIN;
        svg.append(
                "<svg aria-hidden=\"true\" class=\"desk-reliability\" viewBox=\"0 0 %d %d\">"
                        .formatted(whole, whole));
        for (double mark : MARKS) {
            line(svg, "desk-grid", 0, mark, 1, mark);
            line(svg, "desk-grid", mark, 0, mark, 1);
            text(svg, x(mark), y(0) + 18, "middle", Math.round(100 * mark) + "");
            text(svg, x(0) - 8, y(mark) + 5, "end", Math.round(100 * mark) + "");
        }
        line(svg, "desk-diagonal", 0, 0, 1, 1);
        int most = reliability.bins().stream().mapToInt(Reliability.Bin::pairs).max().orElse(0);
        for (Reliability.Bin bin : reliability.bins()) {
            if (bin.pairs() > 0) {
                double radius = MOST_RADIUS * Math.sqrt((double) bin.pairs() / most);
                svg.append(
                        String.format(
                                Locale.ROOT,
                                "<circle class=\"desk-bin\" cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\"/>",
                                x(bin.said()),
                                y(bin.turnedOut()),
                                Math.max(LEAST_RADIUS, radius)));
            }
        }
        text(svg, x(.5), y(0) + 36, "middle", across);
        svg.append("<g transform=\"rotate(-90 12 %.0f)\">".formatted(y(.5)));
        text(svg, 12, y(.5), "middle", up);
        return svg.append("</g></svg>").toString();
    }

    private static double x(double said) {
        return MARGIN + SIDE * said;
    }

    private static double y(double turnedOut) {
        return MARGIN + SIDE * (1 - turnedOut);
    }

    private static void line(
            StringBuilder svg, String name, double x1, double y1, double x2, double y2) {
        svg.append(
                String.format(
                        Locale.ROOT,
                        "<line class=\"%s\" x1=\"%.0f\" y1=\"%.0f\" x2=\"%.0f\" y2=\"%.0f\"/>",
                        name,
                        x(x1),
                        y(y1),
                        x(x2),
                        y(y2)));
    }

    private static void text(StringBuilder svg, double x, double y, String anchor, String text) {
        svg.append(
                String.format(
                        Locale.ROOT,
                        "<text x=\"%.0f\" y=\"%.0f\" text-anchor=\"%s\">%s</text>",
                        x,
                        y,
                        anchor,
                        text));
    }
}
