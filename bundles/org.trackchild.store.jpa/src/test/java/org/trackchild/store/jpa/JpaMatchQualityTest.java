package org.trackchild.store.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trackchild.matching.api.Evidence;
import org.trackchild.model.CaseId;
import org.trackchild.quality.api.Judgement;
import org.trackchild.quality.api.ModelUse;
import org.trackchild.quality.api.ModelVersion;
import org.trackchild.store.api.StoredModel;
import org.trackchild.store.api.Transaction;

/** Judgements and versions of the model. */
class JpaMatchQualityTest {

    private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");

    private FreshStore fresh;

    @BeforeEach
    void open() throws Exception {
        fresh = new FreshStore();
    }

    @AfterEach
    void close() throws Exception {
        fresh.close();
    }

    private static Judgement judgement(CaseId missing, CaseId found, boolean same, Instant at) {
        return new Judgement(
                missing,
                found,
                same,
                at,
                new Judgement.Said(
                        .8125,
                        true,
                        new Evidence(
                                "model-2-0a1b2c3d",
                                -17.25,
                                -.5,
                                Map.of(
                                        "child_name", new Evidence.Sign("sound", 7.125),
                                        "place", new Evidence.Sign("far_away", -1e-7)))));
    }

    private Optional<Judgement> find(CaseId missing, CaseId found) {
        return fresh.store.read(tx -> tx.judgements().find(missing, found));
    }

    private List<Judgement> latest(int limit) {
        return fresh.store.read(tx -> tx.judgements().latest(limit));
    }

    private ModelUse use() {
        return fresh.store.read(tx -> tx.models().use());
    }

    private Optional<StoredModel> stored(long number) {
        return fresh.store.read(tx -> tx.models().find(number));
    }

    private List<ModelVersion> versions() {
        return fresh.store.read(tx -> tx.models().versions());
    }

    private static Void put(Transaction tx, Judgement judgement) {
        tx.judgements().put(judgement);
        return null;
    }

    @Test
    void keepsAJudgementAndReplacesItWhenPeopleDecideAgain() {
        CaseId missing = CaseId.next();
        CaseId found = CaseId.next();
        Judgement first = judgement(missing, found, false, NOON);
        fresh.store.write(Samples.SYSTEM, tx -> put(tx, first));
        assertThat(find(missing, found)).contains(first);
        Judgement again = judgement(missing, found, true, NOON.plusSeconds(60));
        fresh.store.write(Samples.SYSTEM, tx -> put(tx, again));
        assertThat(latest(10)).containsExactly(again);
        assertThat(find(found, missing)).isEmpty();
    }

    @Test
    void listsTheLatestAndCountsSinceAMoment() {
        for (int i = 0; i < 5; i++) {
            Judgement made =
                    judgement(CaseId.next(), CaseId.next(), i % 2 == 0, NOON.plusSeconds(i));
            fresh.store.write(Samples.SYSTEM, tx -> put(tx, made));
        }
        List<Judgement> latest = latest(3);
        assertThat(latest)
                .extracting(Judgement::at)
                .containsExactly(NOON.plusSeconds(4), NOON.plusSeconds(3), NOON.plusSeconds(2));
        assertThat(fresh.store.<Long>read(tx -> tx.judgements().countSince(NOON.plusSeconds(2))))
                .isEqualTo(2);
    }

    private static StoredModel model(long number) {
        return new StoredModel(
                new ModelVersion(
                        number,
                        NOON.plusSeconds(number),
                        "admin",
                        Optional.of(new ModelVersion.Lesson(120, 2_000, 60, .53125, .5))),
                "in_register=0.3\nversion=model-" + number,
                number == 1 ? "" : "-2.0 -1.5\n3.0 4.0\n");
    }

    @Test
    void keepsVersionsAndWhichOneIsUsed() {
        assertThat(use()).isEqualTo(ModelUse.INITIAL);
        for (long number = 1; number <= 2; number++) {
            StoredModel added = model(number);
            fresh.store.write(
                    Samples.SYSTEM,
                    tx -> {
                        tx.models().insert(added);
                        tx.models()
                                .use(
                                        new ModelUse(
                                                added.version().number(), true, NOON, "admin", ""));
                        return null;
                    });
        }
        assertThat(stored(2)).contains(model(2));
        assertThat(stored(1)).contains(model(1));
        assertThat(stored(3)).isEmpty();
        assertThat(versions()).containsExactly(model(2).version(), model(1).version());
        ModelUse back = new ModelUse(1, false, NOON, "admin", "too many namesakes");
        fresh.store.write(
                Samples.SYSTEM,
                tx -> {
                    tx.models().use(back);
                    return null;
                });
        assertThat(use()).isEqualTo(back);
    }

    @Test
    void aVersionIsNeverReplaced() {
        fresh.store.write(Samples.SYSTEM, tx -> insert(tx, model(1)));
        assertThatThrownBy(() -> fresh.store.write(Samples.SYSTEM, tx -> insert(tx, model(1))))
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> fresh.store.read(tx -> insert(tx, model(2))))
                .isInstanceOf(IllegalStateException.class);
    }

    private static Void insert(Transaction tx, StoredModel model) {
        tx.models().insert(model);
        return null;
    }
}
