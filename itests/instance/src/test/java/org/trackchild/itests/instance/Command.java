package org.trackchild.itests.instance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs a command of the system and keeps what it printed. */
final class Command {

    private static final int MINUTES = 40;

    private final Path folder;

    private final Map<String, String> environment = new HashMap<>();

    private Command(Path folder) {
        this.folder = folder;
        environment.put("JAVA_HOME", System.getProperty("java.home"));
    }

    static Command in(Path folder) {
        return new Command(folder);
    }

    Command with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    Result run(String... words) throws IOException, InterruptedException {
        // a file and not a pipe: a process that stays in the background would hold the pipe open
        Path output = Files.createTempFile("trackchild-command", ".txt");
        ProcessBuilder builder =
                new ProcessBuilder(words)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
        if (!ended) {
            process.destroyForcibly();
        }
        String printed = Files.readString(output, StandardCharsets.UTF_8);
        Files.delete(output);
        return new Result(String.join(" ", words), ended ? process.exitValue() : -1, printed);
    }

    /**
     * What a command did.
     *
     * @param command the command line
     * @param code its exit code, -1 when it did not end in time
     * @param output what it printed
     */
    record Result(String command, int code, String output) {

        void mustSucceed() {
            if (code != 0) {
                throw new AssertionError(command + " ended with " + code + ":\n" + output);
            }
        }
    }
}
