package org.trackchild.matching.standing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trackchild.access.api.AccessProblem;
import org.trackchild.access.api.Caller;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry.Subject;
import org.trackchild.model.ProblemException;
import org.trackchild.quality.api.Judgement;
import org.trackchild.quality.api.MatchQuality;
import org.trackchild.quality.api.ModelUse;
import org.trackchild.quality.api.ModelVersion;
import org.trackchild.quality.api.Quality;
import org.trackchild.quality.api.QualityProblem;
import org.trackchild.quality.api.Recall;
import org.trackchild.quality.api.Reliability;
import org.trackchild.store.api.Store;
import org.trackchild.store.api.Transaction;

/**
 * Match quality over the store. One thread learns, when it is asked to, or when people have decided
 * often enough since the last time.
 */
@Component(service = MatchQuality.class)
public class StoredMatchQuality implements MatchQuality {

    private static final Logger LOG = LoggerFactory.getLogger(StoredMatchQuality.class);

    private static final Caller SELF = Caller.system("learning");

    private static final long LOOK_EVERY = Duration.ofMinutes(1).toMillis();

    private static final int LONGEST_REASON = 1_000;

    private final Store store;

    private final MatchingSettings settings;

    private final ModelLearner learner;

    private final Wake wake = new Wake();

    private final Thread worker = new Thread(this::work, "trackchild-learning");

    private final AtomicReference<Caller> asked = new AtomicReference<>();

    private volatile boolean stopped;

    @Activate
    public StoredMatchQuality(
            @Reference Store store,
            @Reference RunningEngine running,
            @Reference MatchingSettings settings) {
        this.store = store;
        this.settings = settings;
        this.learner = new ModelLearner(store, running.engine(), settings);
    }

    @Activate
    void start() {
        worker.setDaemon(true);
        worker.setPriority(Thread.MIN_PRIORITY);
        worker.start();
    }

    @Deactivate
    void stop() throws InterruptedException {
        stopped = true;
        // no interrupt: Derby takes one in the middle of a write for the end of the database
        learner.stop();
        wake.ring();
        worker.join(Duration.ofSeconds(10).toMillis());
    }

    private void work() {
        try {
            while (!stopped) {
                wake.await(LOOK_EVERY);
                if (!stopped) {
                    learnIfDue();
                }
            }
        } catch (InterruptedException end) {
            LOG.debug("learning ends");
        }
    }

    /** Learns when somebody has asked for it, or when it is time. */
    void learnIfDue() {
        Caller by = asked.get();
        try {
            if (by == null && isDue()) {
                by = SELF;
                asked.set(by);
            }
            if (by != null) {
                learner.learn(by);
            }
        } catch (RuntimeException e) {
            LOG.warn("no version of the model was learned", Wordless.of(e));
        } finally {
            asked.set(null);
        }
    }

    private boolean isDue() {
        return store.read(
                tx ->
                        tx.models().use().learning()
                                && decisionsSince(tx) >= settings.pace().after());
    }

    private static int decisionsSince(Transaction tx) {
        Instant latest =
                tx.models().versions().stream()
                        .findFirst()
                        .map(ModelVersion::madeAt)
                        .orElse(Instant.EPOCH);
        return (int) Math.min(Integer.MAX_VALUE, tx.judgements().countSince(latest));
    }

    @Override
    public Quality quality(Caller caller) {
        if (!MatchQuality.maySee(caller)) {
            throw new ProblemException(AccessProblem.NOT_ALLOWED);
        }
        ProposalPolicy policy = settings.policy();
        return store.read(
                tx -> {
                    List<Judgement> judgements = tx.judgements().latest(ModelLearner.DECISIONS);
                    List<ModelVersion> versions = new ArrayList<>(tx.models().versions());
                    versions.add(
                            new ModelVersion(
                                    ModelVersion.BUILT_IN, Instant.EPOCH, "", Optional.empty()));
                    return new Quality(
                            Reliability.of(judgements),
                            Recall.of(judgements),
                            new Quality.Thresholds(policy.propose(), policy.show()),
                            tx.models().use(),
                            versions,
                            new Quality.Learning(
                                    asked.get() != null,
                                    learner.progress(),
                                    decisionsSince(tx),
                                    settings.pace().after()));
                });
    }

    @Override
    public void learn(Caller caller) {
        mustChange(caller);
        int decisions = store.read(StoredMatchQuality::decisionsSince);
        if (decisions < LearningPace.LEAST) {
            throw new ProblemException(
                    QualityProblem.TOO_FEW_DECISIONS, decisions, LearningPace.LEAST);
        }
        if (!asked.compareAndSet(null, caller)) {
            throw new ProblemException(QualityProblem.LEARNING_ALREADY);
        }
        wake.ring();
    }

    @Override
    public void use(Caller caller, long number, String reason) {
        mustChange(caller);
        String tidy = reason.strip();
        if (tidy.isEmpty()) {
            throw new ProblemException(QualityProblem.MODEL_REASON_REQUIRED);
        }
        if (tidy.length() > LONGEST_REASON) {
            throw new ProblemException(QualityProblem.MODEL_REASON_TOO_LONG, LONGEST_REASON);
        }
        store.write(
                caller,
                tx -> {
                    if (number != ModelVersion.BUILT_IN && tx.models().find(number).isEmpty()) {
                        throw new ProblemException(QualityProblem.NO_SUCH_MODEL);
                    }
                    if (tx.models().use().number() == number) {
                        throw new ProblemException(QualityProblem.IN_USE_ALREADY);
                    }
                    choose(tx, new ModelUse(number, false, tx.now(), caller.user(), tidy));
                    return null;
                });
    }

    @Override
    public void learnByItself(Caller caller, boolean on) {
        mustChange(caller);
        store.write(
                caller,
                tx -> {
                    ModelUse use = tx.models().use();
                    if (use.learning() != on) {
                        choose(
                                tx,
                                new ModelUse(
                                        use.number(), on, tx.now(), caller.user(), use.reason()));
                    }
                    return null;
                });
    }

    /** Chooses a version; whoever follows the journal uses it from there on. */
    static void choose(Transaction tx, ModelUse use) {
        tx.models().use(use);
        tx.journal(
                JournalAction.MODEL_USED,
                new Subject(Subject.MODEL, Long.toString(use.number())),
                "learning=" + use.learning());
    }

    private static void mustChange(Caller caller) {
        if (!MatchQuality.mayChange(caller)) {
            throw new ProblemException(AccessProblem.NOT_ALLOWED);
        }
    }
}
