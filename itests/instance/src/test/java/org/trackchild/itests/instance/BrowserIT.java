package org.trackchild.itests.instance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The desk in a real Chromium: the tests themselves are in itests/browser. */
class BrowserIT {

    @Test
    void theDeskWorksInARealBrowser() throws Exception {
        Path tests = Path.of(System.getProperty("trackchild.browser"));
        Command.in(tests).run("npm", "ci", "--no-audit", "--no-fund").mustSucceed();
        try (Instance instance = Instance.unpacked("browser")) {
            instance.start(300);
            instance.awaitDemoData();
            Command.Result result =
                    Command.in(tests)
                            .with("BASE", "http://127.0.0.1:" + instance.port())
                            .with("LOGINS", instance.data().resolve("demo-logins.json").toString())
                            .with("DEPLOY", instance.data().resolve("deploy").toString())
                            .with("SAMPLE_VIEW", sampleView(instance).toString())
                            .run(
                                    "node",
                                    "--test",
                                    "--test-concurrency=1",
                                    "flow.test.mjs",
                                    "keyboard.test.mjs",
                                    "live.test.mjs",
                                    "screens.test.mjs");
            System.out.println(result.output());
            assertThat(result.code()).as(result.output()).isZero();
        }
    }

    /** The jar that the distribution brings along for the feature of the samples. */
    private static Path sampleView(Instance instance) throws IOException {
        Path home = instance.data().resolveSibling("home");
        try (Stream<Path> jars = Files.find(home.resolve("system"), 9, BrowserIT::isSampleView)) {
            return jars.findFirst().orElseThrow(() -> new AssertionError("no sample in " + home));
        }
    }

    private static boolean isSampleView(Path file, BasicFileAttributes about) {
        return file.getFileName().toString().matches("org\\.trackchild\\.sample\\.view-.*\\.jar");
    }
}
