package org.trackchild.bench.peers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.trackchild.matching.api.Subject;
import org.trackchild.matching.engine.bench.Reliability;
import org.trackchild.matching.engine.corpus.Corpus;
import org.trackchild.matching.engine.corpus.Stratum;

/** Fills a peer, asks it, and counts. Used once, by one thread. */
final class Measurement {

    /** Answers to a question. */
    static final int LIMIT = 10;

    private static final int BATCH = 50_000;
    private static final int WARM_UP = 300;

    /** A peer that is so sure of a child who is not there raises a false alarm. */
    private static final double ALARM = .5;

    private final Peer peer;
    private final Plan plan;
    private final Corpus corpus;
    private final Map<String, Double> values = new HashMap<>();
    private final Map<Stratum, Tally> strata = new EnumMap<>(Stratum.class);
    private final Tally all = new Tally();
    private final Reliability reliability = new Reliability();
    private int absent;
    private int alarms;

    Measurement(Peer peer, Plan plan) {
        this.peer = peer;
        this.plan = plan;
        this.corpus = new Corpus(plan.seed());
    }

    /**
     * Measures.
     *
     * @param folder for what the peer writes
     */
    Figures run(Path folder) throws IOException {
        peer.open(folder, corpus.geography());
        int records = fill();
        values.put(Figures.HEAP_BYTES, (double) usedHeap());
        values.put(Figures.DISK_BYTES, (double) peer.diskBytes());
        warmUp(records);
        ask(records);
        values.put(Figures.SEED, (double) plan.seed());
        strata.forEach((stratum, tally) -> Figures.put(values, stratum, tally));
        Figures.putAll(values, all);
        if (peer.tellsProbability()) {
            values.put(Figures.CALIBRATION_ERROR, reliability.error());
            values.put(Figures.FALSE_ALARMS, absent == 0 ? 0 : (double) alarms / absent);
        }
        return new Figures(peer.name(), peer.how(), values);
    }

    /** Fills the peer; making the records is not counted. */
    private int fill() throws IOException {
        double seconds = 0;
        int records = 0;
        while (records < plan.records() && seconds < plan.loadSeconds()) {
            int end = Math.min(plan.records(), records + BATCH);
            List<Subject> some =
                    IntStream.range(records, end).parallel().mapToObj(corpus::found).toList();
            long from = System.nanoTime();
            peer.add(some);
            seconds += since(from) / 1e3;
            records = end;
        }
        long from = System.nanoTime();
        peer.ready();
        values.put(Figures.LOAD_SECONDS, seconds + since(from) / 1e3);
        values.put(Figures.RECORDS, (double) records);
        return records;
    }

    private static long usedHeap() {
        System.gc();
        Runtime machine = Runtime.getRuntime();
        return machine.totalMemory() - machine.freeMemory();
    }

    private void warmUp(int records) throws IOException {
        long began = System.nanoTime();
        for (int i = 0; i < WARM_UP && since(began) < plan.askSeconds() * 1e3 / 4; i++) {
            peer.ask(corpus.missing(records + plan.queries() + i), LIMIT);
        }
    }

    private void ask(int records) throws IOException {
        double[] times = new double[plan.queries()];
        int asked = 0;
        long began = System.nanoTime();
        while (asked < times.length && since(began) < plan.askSeconds() * 1e3) {
            // the children of the odd ones come after all that are in the register
            int number =
                    asked % 2 == 0
                            ? (int) ((long) asked * records / plan.queries())
                            : records + asked;
            Subject query = corpus.missing(number);
            long from = System.nanoTime();
            List<Answer> answers = peer.ask(query, LIMIT);
            times[asked++] = since(from);
            count(query, number, number < records ? corpus.found(number) : null, answers);
        }
        Arrays.sort(times, 0, asked);
        values.put(Figures.ASKED, (double) asked);
        values.put(Figures.P50, at(times, asked, .5));
        values.put(Figures.P95, at(times, asked, .95));
        values.put(Figures.P99, at(times, asked, .99));
    }

    /** Counts an answer; {@code right} is {@code null} for a child who is not there. */
    private void count(Subject query, int number, Subject right, List<Answer> answers) {
        int rank = -1;
        for (int i = 0; i < answers.size(); i++) {
            Answer answer = answers.get(i);
            boolean same = right != null && answer.id().equals(right.id().toString());
            rank = same ? i : rank;
            if (peer.tellsProbability()) {
                reliability.add(answer.score(), same);
            }
        }
        if (right == null) {
            absent++;
            alarms += !answers.isEmpty() && answers.get(0).score() >= ALARM ? 1 : 0;
            return;
        }
        all.add(rank);
        Stratum stratum = Stratum.of(query, right, corpus.tellsPetNameOnly(number));
        strata.computeIfAbsent(stratum, each -> new Tally()).add(rank);
    }

    private static double since(long nanoTime) {
        return (System.nanoTime() - nanoTime) / 1e6;
    }

    private static double at(double[] sorted, int count, double part) {
        return count == 0 ? 0 : sorted[(int) Math.min(count - 1, part * count)];
    }
}
