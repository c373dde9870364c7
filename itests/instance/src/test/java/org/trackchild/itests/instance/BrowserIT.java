package org.trackchild.itests.instance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The main flow in a real Chromium: the tests themselves are in itests/browser. */
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
                            .run("node", "--test", "--test-concurrency=1", "flow.test.mjs");
            System.out.println(result.output());
            assertThat(result.code()).as(result.output()).isZero();
        }
    }
}
