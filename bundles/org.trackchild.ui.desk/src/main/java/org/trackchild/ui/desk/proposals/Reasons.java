package org.trackchild.ui.desk.proposals;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import org.trackchild.matching.api.Agreement;
import org.trackchild.matching.api.Explanation;
import org.trackchild.registry.api.Proposal;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.Names;
import org.trackchild.ui.desk.words.EvidenceBar;
import org.trackchild.ui.desk.words.Figures;
import org.trackchild.ui.desk.words.Likelihood;
import org.trackchild.ui.desk.words.Words;

/** Why the pair was proposed: each reason with its weight, then the result. */
final class Reasons extends Section {

    private final transient Words words;

    Reasons(Proposal proposal, Words words) {
        this.words = words;
        addClassNames("tc-sheet", "tc-sheet-plain");
        Names.name(this, "reasons");
        Checkbox numbers = new Checkbox(words.text("why.show_numbers"));
        numbers.addValueChangeListener(change -> setClassName("desk-numbers", change.getValue()));
        Explanation explanation = proposal.explanation();
        add(
                Box.of(
                        "div",
                        "tc-sheet-head",
                        Box.text("h2", "", words.text("why.title")),
                        Names.name(numbers, "show-numbers")),
                Box.text("p", "tc-muted tc-small", words.text("why.legend")),
                table(explanation, proposal.probability()),
                Box.text("p", "desk-result", Likelihood.sentence(proposal.probability(), words))
                        .named("result"),
                Box.text("p", "tc-muted tc-small", words.text("why.others")),
                Box.text(
                        "p",
                        "tc-muted tc-small desk-number",
                        words.text("why.model", explanation.modelVersion())));
    }

    private Component table(Explanation explanation, double probability) {
        Box body = Box.of("tbody", "");
        body.add(
                line(
                        Box.text("span", "", words.text("why.start")),
                        Box.of("td", "tc-track").with("aria-hidden", "true"),
                        Likelihood.prior(explanation.priorBits(), words),
                        EvidenceBar.signed(explanation.priorBits()),
                        "why-start"));
        List<EvidenceBar> bars = EvidenceBar.of(explanation);
        bars.stream().filter(bar -> !notRecorded(bar)).forEach(bar -> body.add(row(bar)));
        bars.stream().filter(Reasons::notRecorded).forEach(bar -> body.add(row(bar)));
        Box sum =
                line(
                        Box.text("span", "", words.text("why.sum")),
                        Box.of("td", "tc-track").with("aria-hidden", "true"),
                        words.text(
                                "why.alone", percent(Likelihood.ofBits(explanation.totalBits()))),
                        EvidenceBar.signed(explanation.totalBits()),
                        "why-sum");
        sum.addClassNames("tc-result", "desk-number-row");
        body.add(sum);
        Box result =
                line(
                        Box.text("span", "", words.text("why.result")),
                        Box.of("td", "tc-track").with("aria-hidden", "true"),
                        Likelihood.word(probability, words),
                        percent(probability),
                        "why-result");
        result.addClassName("tc-result");
        body.add(result);
        return Box.of("table", "tc-waterfall", head(), body).named("waterfall");
    }

    private Component head() {
        Box against =
                Box.of(
                                "th",
                                "desk-scale",
                                Box.text("span", "", "◄ " + words.text("why.against")),
                                Box.text("span", "", words.text("why.for") + " ►"))
                        .with("aria-hidden", "true");
        return Box.of(
                "thead",
                "",
                Box.of(
                        "tr",
                        "",
                        Box.text("th", "", words.text("why.reason")).with("scope", "col"),
                        against,
                        Box.text("th", "", words.text("why.weight")).with("scope", "col"),
                        Box.text("th", "desk-number", words.text("why.bits"))
                                .with("scope", "col")));
    }

    private static boolean notRecorded(EvidenceBar bar) {
        return bar.reason().agreement() == Agreement.NOT_RECORDED;
    }

    private Box row(EvidenceBar bar) {
        Box track = Box.of("td", "tc-track").with("aria-hidden", "true");
        if (!bar.isEmpty()) {
            Box drawn = Box.of("span", "tc-bar " + (bar.isAgainst() ? "tc-against" : "tc-for"));
            drawn.getStyle().set("--from", EvidenceBar.place(bar.from()));
            drawn.getStyle().set("--to", EvidenceBar.place(bar.to()));
            track.add(drawn);
        }
        boolean nothing = notRecorded(bar);
        String sign = nothing ? "○ " : bar.isNegligible() ? "· " : bar.isAgainst() ? "− " : "+ ";
        Box text =
                Box.of(
                        "span",
                        "",
                        Box.text("span", "", sign).with("aria-hidden", "true"),
                        Box.text("strong", "", words.text(bar.reason().label())),
                        Box.text("div", "tc-small", sentence(bar)));
        return line(
                text,
                track,
                nothing ? words.text("why.zero") : bar.weight(words),
                bar.figure(),
                "why-" + bar.reason().comparator());
    }

    private String sentence(EvidenceBar bar) {
        return notRecorded(bar)
                ? words.text("why.not_recorded")
                : words.text(bar.reason().sentence());
    }

    private static Box line(
            Component reason, Component track, String weight, String bits, String name) {
        return Box.of(
                        "tr",
                        "",
                        Box.of("th", "", reason).with("scope", "row"),
                        track,
                        Box.text("td", "", weight),
                        Box.text("td", "tc-number desk-number", bits))
                .named(name);
    }

    /** Never 100: nobody is that sure. */
    private static String percent(double probability) {
        double percent = Math.min(99.9, probability * 100);
        return percent < 10 || percent > 90
                ? String.format(java.util.Locale.ROOT, "%.1f %%", percent)
                : Figures.grouped(Math.round(percent)) + " %";
    }
}
