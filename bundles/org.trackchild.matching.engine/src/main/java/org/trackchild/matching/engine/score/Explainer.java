package org.trackchild.matching.engine.score;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.trackchild.matching.api.Agreement;
import org.trackchild.matching.api.Candidate;
import org.trackchild.matching.api.Comparator;
import org.trackchild.matching.api.Explanation;
import org.trackchild.matching.api.Level;
import org.trackchild.matching.api.Reason;
import org.trackchild.matching.engine.index.RowView;
import org.trackchild.model.CaseKind;
import org.trackchild.model.Wording;

/** Says why: prior, the rows of the comparators, and what other records and experience change. */
public final class Explainer {

    private static final Locale HINDI = new Locale("hi");
    private static final Texts TEXTS = Texts.of(Explainer.class);
    private static final Map<Pattern, MessageFormat> FORMATS = new ConcurrentHashMap<>();
    private static final int MOST_FORMATS = 1_000;
    private static final double NO_DIFFERENCE = 1e-9;

    private final Run run;
    private final Posterior posterior;

    /** An explainer for the answers of one run. */
    public Explainer(Run run, Posterior posterior) {
        this.run = run;
        this.posterior = posterior;
    }

    /** A candidate with its probability and the reasons, which add up to it. */
    public Candidate explain(Ranked ranked) {
        RowView record = run.query().population().view().at(ranked.row());
        List<Reason> reasons = new ArrayList<>();
        for (Run.Finding finding : run.findings(record)) {
            Reason reason = reason(finding, record.kind());
            if (!reason.missingValue().isEmpty() || !reason.foundValue().isEmpty()) {
                reasons.add(reason);
            }
        }
        reasons.sort((one, other) -> Double.compare(Math.abs(other.bits()), Math.abs(one.bits())));
        add(reasons, Explanation.OTHER_RECORDS, posterior.rivalBits(ranked));
        double modelled = new Explanation(posterior.priorBits(), reasons, "").totalBits();
        add(reasons, Explanation.EXPERIENCE, posterior.corrected(modelled) - modelled);
        Explanation explanation = new Explanation(posterior.priorBits(), reasons, run.version());
        return new Candidate(
                ranked.id(), Posterior.probability(explanation.totalBits()), explanation);
    }

    private static void add(List<Reason> reasons, String name, double bits) {
        if (Math.abs(bits) > NO_DIFFERENCE) {
            reasons.add(
                    new Reason(
                            name,
                            "",
                            TEXTS.get(name),
                            "",
                            "",
                            bits < 0 ? Agreement.DIFFERS : Agreement.AGREES,
                            bits,
                            TEXTS.get(name + ".sentence")));
        }
    }

    private Reason reason(Run.Finding finding, CaseKind kind) {
        Comparator comparator = finding.comparator();
        boolean queryIsFound =
                run.query().record().kind() == CaseKind.FOUND && kind == CaseKind.MISSING;
        String missing = queryIsFound ? finding.candidateValue() : finding.queryValue();
        String found = queryIsFound ? finding.queryValue() : finding.candidateValue();
        if (finding.level() < 0) {
            return new Reason(
                    comparator.name(),
                    "",
                    comparator.label(),
                    missing,
                    found,
                    Agreement.NOT_RECORDED,
                    0,
                    TEXTS.get("not_recorded"));
        }
        Level level = comparator.levels().get(finding.level());
        return new Reason(
                comparator.name(),
                level.name(),
                comparator.label(),
                missing,
                found,
                level.agreement(),
                finding.bits(),
                new Wording(
                        format(level.sentence().english(), Locale.ENGLISH, missing, found),
                        format(level.sentence().hindi(), HINDI, missing, found)));
    }

    private static String format(String pattern, Locale locale, Object... values) {
        if (pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0) {
            return pattern;
        }
        // reading a pattern takes longer than everything else that an explanation needs
        MessageFormat read =
                FORMATS.computeIfAbsent(
                        new Pattern(pattern, locale),
                        each -> new MessageFormat(each.text(), each.locale()));
        if (FORMATS.size() > MOST_FORMATS) {
            FORMATS.clear();
        }
        return ((MessageFormat) read.clone()).format(values);
    }

    /** A sentence with gaps. */
    private record Pattern(String text, Locale locale) {}
}
