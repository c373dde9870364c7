package org.trackchild.matching.link;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.trackchild.matching.link.tool.LinkCommand;

/** Runs the command in a folder, as somebody would. */
final class Tool {

    private final Path folder;

    Tool(Path folder) {
        this.folder = folder;
    }

    /** What the command said. */
    record Answer(int code, String out, String errors) {}

    /** A line of the command's output. */
    record Pair(String left, String right, double probability, double bits, List<String> more) {}

    Answer run(String... words) {
        return run(Locale.ENGLISH, words);
    }

    Answer run(Locale locale, String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        int code =
                new LinkCommand(
                                new PrintStream(out, true, StandardCharsets.UTF_8),
                                new PrintStream(errors, true, StandardCharsets.UTF_8),
                                false,
                                locale)
                        .run(words);
        return new Answer(
                code,
                out.toString(StandardCharsets.UTF_8),
                errors.toString(StandardCharsets.UTF_8));
    }

    String file(String name, List<String> lines) {
        return file(name, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    String file(String name, byte[] content) {
        try {
            return Files.write(folder.resolve(name), content).toString();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    String table(String name, List<String> records) {
        List<String> lines = new ArrayList<>(List.of(Persons.HEADER));
        lines.addAll(records);
        return file(name, lines);
    }

    String path(String name) {
        return folder.resolve(name).toString();
    }

    List<Pair> pairs(String name) {
        return lines(name).stream().skip(1).map(Tool::pair).toList();
    }

    List<String> lines(String name) {
        try {
            return Files.readAllLines(folder.resolve(name));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Pair pair(String line) {
        String[] values = line.split(",", -1);
        return new Pair(
                values[0],
                values[1],
                Double.parseDouble(values[2]),
                Double.parseDouble(values[3]),
                Arrays.asList(values).subList(4, values.length));
    }

    List<String> names() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
