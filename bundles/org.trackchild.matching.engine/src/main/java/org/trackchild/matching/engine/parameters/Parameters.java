package org.trackchild.matching.engine.parameters;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Properties;

/**
 * The numbers with which evidence is weighed. Immutable; another version is another object.
 *
 * @param version names them
 * @param inRegister probability that a child is among the records at all, in (0, 1)
 * @param populationFloor a smaller register is treated as if it had so many records, at least 1
 * @param learned m and u under {@code COMPARATOR.LEVEL.m} and {@code COMPARATOR.LEVEL.u}, each
 *     above 0 and at most 1; what is not here is the guess of the comparator's level
 */
public record Parameters(
        String version, double inRegister, int populationFloor, Map<String, Double> learned) {

    public Parameters {
        Objects.requireNonNull(version);
        learned = Map.copyOf(learned);
        if (!(inRegister > 0 && inRegister < 1) || populationFloor < 1) {
            throw new IllegalArgumentException("no parameters: " + version);
        }
        learned.forEach(
                (name, value) -> {
                    if (!(value > 0 && value <= 1)) {
                        throw new IllegalArgumentException(name + " must be in (0, 1]");
                    }
                });
    }

    /** The parameters that come with the engine. */
    public static Parameters defaults() {
        Properties table = new Properties();
        try (InputStream file = Parameters.class.getResourceAsStream("parameters.properties")) {
            table.load(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return read(table);
    }

    /** Reads parameters as {@code parameters.properties} writes them. */
    public static Parameters read(Properties table) {
        Map<String, Double> learned = new HashMap<>();
        for (String name : table.stringPropertyNames()) {
            if (name.endsWith(".m") || name.endsWith(".u")) {
                learned.put(name, Double.valueOf(table.getProperty(name)));
            }
        }
        return new Parameters(
                table.getProperty("version"),
                Double.parseDouble(table.getProperty("in_register")),
                Integer.parseInt(table.getProperty("population_floor")),
                learned);
    }

    /** Writes them so that {@link #read} makes them again. */
    public Properties write() {
        Properties table = new Properties();
        table.setProperty("version", version);
        table.setProperty("in_register", Double.toString(inRegister));
        table.setProperty("population_floor", Integer.toString(populationFloor));
        learned.forEach((name, value) -> table.setProperty(name, Double.toString(value)));
        return table;
    }

    /** The same numbers under another name. */
    public Parameters named(String other) {
        return new Parameters(other, inRegister, populationFloor, learned);
    }

    /** How often records of one child are on a level, if that was learned. */
    public OptionalDouble m(String comparator, String level) {
        return find(comparator + "." + level + ".m");
    }

    /** How often records of different children are on a level, if that was learned. */
    public OptionalDouble u(String comparator, String level) {
        return find(comparator + "." + level + ".u");
    }

    private OptionalDouble find(String name) {
        Double value = learned.get(name);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
