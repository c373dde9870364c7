package org.trackchild.itests.instance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands tests the one instance that all classes with this extension share, started before the first
 * of them and stopped after the last. Whoever stops it must start it again.
 */
class RunningInstance implements ParameterResolver {

    /** With so many synthetic cases. */
    static final int DEMO_CASES = 100;

    private final String folder;

    private final int cases;

    private final String javaOptions;

    RunningInstance() {
        this("shared", DEMO_CASES, "");
    }

    /**
     * @param folder name of its folder; classes whose extensions name the same share it
     * @param cases how many synthetic ones it begins with
     * @param javaOptions for its Java machine
     */
    RunningInstance(String folder, int cases, String javaOptions) {
        this.folder = folder;
        this.cases = cases;
        this.javaOptions = javaOptions;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Instance.class;
    }

    @Override
    public Instance resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(RunningInstance.class))
                .getOrComputeIfAbsent(folder, key -> new Started(), Started.class)
                .instance;
    }

    private final class Started implements AutoCloseable {

        private final Instance instance;

        Started() {
            try {
                instance = Instance.unpacked(folder).with(Instance.JAVA_OPTIONS, javaOptions);
                instance.start(cases);
                instance.awaitDemoData();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while it starts", stopped);
            }
        }

        @Override
        public void close() throws IOException {
            instance.close();
            Path log = instance.data().resolve("data/log/karaf.log");
            try (Stream<String> lines = Files.lines(log)) {
                // matching goes on without a comparator that fails: nobody would notice here
                Optional<String> failure =
                        lines.filter(line -> line.contains("is left out")).findFirst();
                if (failure.isPresent()) {
                    throw new AssertionError(failure.get());
                }
            }
        }
    }
}
