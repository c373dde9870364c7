package org.trackchild.matching.standing;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trackchild.access.api.Caller;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry.Subject;
import org.trackchild.matching.api.Comparator;
import org.trackchild.matching.engine.MatchEngine;
import org.trackchild.matching.engine.learning.Decision;
import org.trackchild.matching.engine.learning.Learner;
import org.trackchild.matching.engine.learning.Retraining;
import org.trackchild.matching.engine.parameters.Parameters;
import org.trackchild.model.CaseKind;
import org.trackchild.quality.api.Judgement;
import org.trackchild.quality.api.ModelUse;
import org.trackchild.quality.api.ModelVersion;
import org.trackchild.store.api.Store;
import org.trackchild.store.api.StoredModel;
import org.trackchild.store.api.Transaction;

/**
 * Learns one version of the model after the other: from the register without any decision, then
 * from all decisions, and compares it with the version in use on decisions that neither has seen.
 * Used by one thread; {@link #progress} and {@link #stop} by any.
 */
final class ModelLearner {

    /** Older decisions than so many count no more: the field changes. */
    static final int DECISIONS = 20_000;

    private static final Logger LOG = LoggerFactory.getLogger(ModelLearner.class);

    private final Store store;

    private final MatchEngine engine;

    private final MatchingSettings settings;

    private volatile double progress;

    private volatile boolean stopped;

    ModelLearner(Store store, MatchEngine engine, MatchingSettings settings) {
        this.store = store;
        this.engine = engine;
        this.settings = settings;
    }

    /** What there is to learn from, read at one moment. */
    private record Lessons(
            List<Judgement> judgements,
            ModelUse use,
            Retraining.Model used,
            Instant usedSince,
            Map<String, Parameters> versions) {

        Decision decision(Judgement judgement) {
            return new Decision(
                    judgement.said().evidence(),
                    parameters(judgement.said().evidence().modelVersion()),
                    judgement.same(),
                    judgement.said().proposed());
        }

        /** What comes before the last dash names the parameters, what follows the comparators. */
        private Parameters parameters(String modelVersion) {
            int dash = modelVersion.lastIndexOf('-');
            String name = dash < 0 ? modelVersion : modelVersion.substring(0, dash);
            return versions.getOrDefault(name, Parameters.defaults());
        }
    }

    /** How far it is, 0 to 1. */
    double progress() {
        return progress;
    }

    /** Ends soon, without a result. */
    void stop() {
        stopped = true;
    }

    /**
     * Learns a version and keeps it; uses it when it is at least as good and nobody has forbidden
     * it.
     *
     * @param by who asked for it
     */
    void learn(Caller by) {
        progress = 0;
        try {
            Lessons lessons = store.read(ModelLearner::lessons);
            List<Comparator> comparators = engine.comparatorsInUse();
            int queries = settings.pace().queries();
            Learner unaided = new Learner(comparators);
            observe(unaided, queries);
            if (stopped) {
                return;
            }
            Parameters known = unaided.learn(Parameters.defaults(), "register");
            Retraining retraining = new Retraining(comparators, known);
            Map<Boolean, List<Decision>> decisions =
                    lessons.judgements().stream()
                            .collect(
                                    Collectors.partitioningBy(
                                            each -> each.at().isAfter(lessons.usedSince()),
                                            Collectors.mapping(
                                                    lessons::decision, Collectors.toList())));
            Retraining.Trial trial =
                    retraining.compare(decisions.get(false), decisions.get(true), lessons.used());
            List<Decision> all = lessons.judgements().stream().map(lessons::decision).toList();
            Retraining.Model model = retraining.learn(all, "learned");
            ModelVersion.Lesson lesson =
                    new ModelVersion.Lesson(
                            all.size(),
                            unaided.size(),
                            trial.tested(),
                            trial.lossOfUsed(),
                            trial.loss());
            ModelVersion version = store.write(by, tx -> keep(tx, by, model, lesson));
            LOG.info("{} was learned from {} decisions", version.name(), lesson.decisions());
        } finally {
            progress = 0;
        }
    }

    private static Lessons lessons(Transaction tx) {
        ModelUse use = tx.models().use();
        Map<String, Parameters> versions = new HashMap<>();
        for (ModelVersion version : tx.models().versions()) {
            tx.models()
                    .find(version.number())
                    .map(ModelForm::read)
                    .ifPresent(model -> versions.put(version.name(), model.parameters()));
        }
        Optional<StoredModel> used = tx.models().find(use.number());
        return new Lessons(
                tx.judgements().latest(DECISIONS),
                use,
                used.map(ModelForm::read).orElseGet(ModelForm::builtIn),
                used.map(model -> model.version().madeAt()).orElse(Instant.EPOCH),
                versions);
    }

    private void observe(Learner learner, int queries) {
        if (queries == 0 || engine.size(CaseKind.FOUND) == 0) {
            return;
        }
        List<org.trackchild.matching.api.Subject> sample = engine.sample(CaseKind.MISSING, queries);
        for (int i = 0; i < sample.size() && !stopped; i++) {
            learner.add(engine.observe(sample.get(i), CaseKind.FOUND, Map.of()));
            progress = (double) (i + 1) / sample.size();
        }
    }

    private static ModelVersion keep(
            Transaction tx, Caller by, Retraining.Model model, ModelVersion.Lesson lesson) {
        long number =
                1 + tx.models().versions().stream().mapToLong(ModelVersion::number).max().orElse(0);
        ModelVersion version = new ModelVersion(number, tx.now(), by.user(), Optional.of(lesson));
        tx.models().insert(ModelForm.write(version, model));
        tx.journal(
                JournalAction.MODEL_LEARNED,
                new Subject(Subject.MODEL, Long.toString(number)),
                String.format(
                        Locale.ROOT,
                        "decisions=%d;queries=%d;tested=%d;loss_before=%.4f;loss=%.4f",
                        lesson.decisions(),
                        lesson.queries(),
                        lesson.tested(),
                        lesson.lossBefore(),
                        lesson.loss()));
        ModelUse use = tx.models().use();
        if (lesson.isBetter() && use.learning()) {
            StoredMatchQuality.choose(tx, new ModelUse(number, true, tx.now(), by.user(), ""));
        }
        return version;
    }
}
