package org.trackchild.bench.peers;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Properties;
import java.util.TreeMap;
import org.trackchild.matching.engine.corpus.Stratum;

/**
 * What was measured of one peer; kept in a file, because every peer has a Java of its own.
 *
 * @param peer name of the peer
 * @param how how it was asked
 * @param values figures by name
 */
record Figures(String peer, String how, Map<String, Double> values) {

    static final String RECORDS = "records";
    static final String ASKED = "asked";
    static final String SEED = "seed";
    static final String LOAD_SECONDS = "load_seconds";
    static final String HEAP_BYTES = "heap_bytes";
    static final String DISK_BYTES = "disk_bytes";
    static final String P50 = "p50_ms";
    static final String P95 = "p95_ms";
    static final String P99 = "p99_ms";
    static final String CALIBRATION_ERROR = "calibration_error";
    static final String FALSE_ALARMS = "false_alarms";

    private static final String ALL = "all";

    Figures {
        values = Map.copyOf(values);
    }

    double value(String name) {
        return values.get(name);
    }

    /** A figure that not every peer has. */
    OptionalDouble maybe(String name) {
        Double value = values.get(name);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /** Writes down the tally of a stratum. */
    static void put(Map<String, Double> values, Stratum stratum, Tally tally) {
        put(values, stratum.name(), tally);
    }

    /** Writes down the tally of all questions. */
    static void putAll(Map<String, Double> values, Tally tally) {
        put(values, ALL, tally);
    }

    private static void put(Map<String, Double> values, String name, Tally tally) {
        values.put("asked." + name, (double) tally.asked());
        values.put("first." + name, tally.first());
        values.put("among." + name, tally.among());
    }

    /** Share of right first answers, of all questions about children who are there. */
    double first() {
        return value("first." + ALL);
    }

    /** Share of the same questions that were answered rightly at all. */
    double among() {
        return value("among." + ALL);
    }

    OptionalDouble asked(Stratum stratum) {
        return maybe("asked." + stratum.name());
    }

    OptionalDouble first(Stratum stratum) {
        return maybe("first." + stratum.name());
    }

    OptionalDouble among(Stratum stratum) {
        return maybe("among." + stratum.name());
    }

    void write(Path file) throws IOException {
        Properties lines = new Properties();
        lines.setProperty("peer", peer);
        lines.setProperty("how", how);
        values.forEach((name, value) -> lines.setProperty(name, Double.toString(value)));
        try (Writer writer = Files.newBufferedWriter(file)) {
            lines.store(writer, null);
        }
    }

    static Figures read(Path file) throws IOException {
        Properties lines = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            lines.load(reader);
        }
        String peer = (String) lines.remove("peer");
        String how = (String) lines.remove("how");
        Map<String, Double> values = new TreeMap<>();
        lines.stringPropertyNames()
                .forEach(name -> values.put(name, Double.valueOf(lines.getProperty(name))));
        return new Figures(peer, how, values);
    }
}
