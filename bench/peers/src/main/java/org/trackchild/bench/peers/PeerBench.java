package org.trackchild.bench.peers;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/**
 * The command behind {@code ./trackchild bench matching --peers}. {@code measure --peer NAME
 * --folder DIR --out FILE --records N --queries N --seed S --load-seconds N --ask-seconds N}
 * measures one of the peers on the class path; {@code table DIR} prints what was measured.
 */
public final class PeerBench {

    private static final PrintStream OUT = System.out;
    private static final String SUFFIX = ".figures";

    private PeerBench() {}

    public static void main(String[] arguments) throws IOException {
        List<String> words = List.of(arguments);
        if (words.size() == 2 && words.get(0).equals("table")) {
            table(Path.of(words.get(1)));
        } else if (words.size() % 2 == 1 && words.get(0).equals("measure")) {
            Map<String, String> options = new HashMap<>();
            for (int i = 1; i < words.size(); i += 2) {
                options.put(words.get(i), words.get(i + 1));
            }
            measure(options);
        } else {
            throw new IllegalArgumentException("measure or table, not " + words);
        }
    }

    private static void measure(Map<String, String> options) throws IOException {
        Plan plan =
                new Plan(
                        number(options, "--records"),
                        number(options, "--queries"),
                        number(options, "--seed"),
                        number(options, "--load-seconds"),
                        number(options, "--ask-seconds"));
        try (Peer peer = peer(options.get("--peer"))) {
            Figures figures = new Measurement(peer, plan).run(Path.of(options.get("--folder")));
            figures.write(Path.of(options.get("--out"), peer.name() + SUFFIX));
        }
    }

    private static int number(Map<String, String> options, String name) {
        return Integer.parseInt(options.get(name));
    }

    private static Peer peer(String name) {
        return ServiceLoader.load(Peer.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no peer " + name));
    }

    private static void table(Path folder) throws IOException {
        List<Figures> measured = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(SUFFIX)).toList()) {
                measured.add(Figures.read(file));
            }
        }
        new ResultTable(measured).print(OUT);
    }
}
