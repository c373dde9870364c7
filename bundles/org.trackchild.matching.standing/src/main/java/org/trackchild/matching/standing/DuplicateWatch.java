package org.trackchild.matching.standing;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trackchild.matching.api.Candidate;
import org.trackchild.matching.api.Subject;
import org.trackchild.matching.engine.MatchEngine;
import org.trackchild.model.CaseId;
import org.trackchild.registry.api.CasePair;
import org.trackchild.registry.api.Duplicate;
import org.trackchild.registry.api.SameDetails;
import org.trackchild.store.api.Store;
import org.trackchild.store.api.Transaction;

/**
 * Looks for children who are registered twice: asks the engine for records of the same kind,
 * outside of any transaction.
 */
final class DuplicateWatch {

    private static final int CANDIDATES = 20;

    private final Store store;

    private final MatchEngine engine;

    private final MatchingSettings settings;

    DuplicateWatch(Store store, MatchEngine engine, MatchingSettings settings) {
        this.store = store;
        this.engine = engine;
        this.settings = settings;
    }

    /** How the cases, as the engine knows them now, compare with those that are alike. */
    List<Likeness> find(Set<CaseId> ids) {
        List<CasePair> open =
                store.read(tx -> tx.duplicates().ofCases(ids)).stream()
                        .filter(alarm -> alarm.isOpen() && isOfRecords(alarm))
                        .map(Duplicate::pair)
                        .toList();
        Set<CasePair> pairs =
                ids.parallelStream()
                        .flatMap(id -> engine.find(id).stream())
                        .flatMap(this::alike)
                        .collect(Collectors.toSet());
        return Stream.concat(open.stream(), pairs.stream()).distinct().toList().parallelStream()
                .flatMap(pair -> compare(pair).stream())
                .toList();
    }

    static boolean isOfRecords(Duplicate alarm) {
        return alarm.ground() != Duplicate.Ground.SAME_PHOTOGRAPH;
    }

    private Stream<CasePair> alike(Subject subject) {
        double prior = prior(subject);
        return engine.candidates(subject, subject.kind(), CANDIDATES).stream()
                .filter(
                        candidate ->
                                Likeness.probability(prior, candidate.explanation())
                                                >= settings.duplicates().withdrawBelow()
                                        || saysTheSame(subject, candidate.id()))
                .map(candidate -> CasePair.of(subject.id(), candidate.id()));
    }

    private boolean saysTheSame(Subject subject, CaseId other) {
        return engine.find(other).filter(there -> SameDetails.of(subject, there)).isPresent();
    }

    private double prior(Subject subject) {
        return DuplicatePolicy.priorBits(
                engine.size(subject.kind()), engine.parameters().populationFloor());
    }

    /**
     * Compares a pair in its own order, so that it does not matter which of the two was changed.
     *
     * @return empty when one of the two is no longer looked for
     */
    private Optional<Likeness> compare(CasePair pair) {
        Optional<Subject> one = engine.find(pair.one());
        Optional<Subject> other = engine.find(pair.other());
        if (one.isEmpty() || other.isEmpty()) {
            return Optional.empty();
        }
        boolean exact = SameDetails.of(one.get(), other.get());
        return engine.pair(one.get(), pair.other())
                .map(Candidate::explanation)
                .map(
                        explanation ->
                                new Likeness(
                                        pair,
                                        exact,
                                        Likeness.probability(prior(one.get()), explanation),
                                        explanation));
    }

    /** Brings the alarms in step with what was found; doing it again changes nothing. */
    void keep(Transaction tx, Collection<Likeness> found) {
        if (found.isEmpty()) {
            return;
        }
        Set<CaseId> involved =
                found.stream()
                        .flatMap(likeness -> likeness.pair().both().stream())
                        .collect(Collectors.toSet());
        Map<CasePair, Duplicate> alarms = new HashMap<>();
        tx.duplicates().ofCases(involved).stream()
                .filter(DuplicateWatch::isOfRecords)
                .forEach(alarm -> alarms.put(alarm.pair(), alarm));
        DuplicateKeeper keeper =
                new DuplicateKeeper(tx, settings.duplicates(), engine.comparators());
        Map<CasePair, Likeness> byPair = new LinkedHashMap<>();
        found.forEach(likeness -> byPair.put(likeness.pair(), likeness));
        byPair.forEach(
                (pair, likeness) ->
                        Optional.ofNullable(alarms.get(pair))
                                .ifPresentOrElse(
                                        known -> keeper.reconsider(known, likeness),
                                        () -> keeper.raise(likeness)));
    }
}
