package org.trackchild.itests.instance;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/**
 * The desk in a real Chromium: the scenarios themselves are in itests/browser; each is a test here,
 * so that a failure names its scenario. It has an instance of its own and runs beside the other
 * classes, because it takes as long as all of them.
 */
@Execution(ExecutionMode.CONCURRENT)
class BrowserIT {

    /** Names of files that run only where long tests are wanted end so. */
    private static final String LONG = ".long.test.mjs";

    /** The first sign-in of a real register. */
    private static final String FIRST_LOGIN = "first-login.test.mjs";

    /** The sign-in of a register in which the second step must be set up at once. */
    private static final String SECOND_STEP = "second-step.test.mjs";

    private static final String[] SCENARIOS = {
        "acceptance.test.mjs",
        "answers.test.mjs",
        "attachments.test.mjs",
        "board.test.mjs",
        "bulk.test.mjs",
        "case.test.mjs",
        "duplicates.test.mjs",
        "extra.test.mjs",
        "families.test.mjs",
        "flow.test.mjs",
        "forms.test.mjs",
        "help.test.mjs",
        "history.test.mjs",
        "keyboard.test.mjs",
        "keys.test.mjs",
        "live.test.mjs",
        "lost.test.mjs",
        "mail.test.mjs",
        "merge.test.mjs",
        "monitor.test.mjs",
        "notices.test.mjs",
        "offices.test.mjs",
        "orders.test.mjs",
        "paper.test.mjs",
        "people.test.mjs",
        "photographs.test.mjs",
        "postings.test.mjs",
        "quality.test.mjs",
        "queue.test.mjs",
        "recognitions.test.mjs",
        "rights.test.mjs",
        "roll.test.mjs",
        "screens.test.mjs",
        "searches.test.mjs",
        "second-factor.test.mjs",
        "sitting.test.mjs",
        "steps.test.mjs",
        "together.test.mjs",
        "tour.test.mjs",
        "transfers.test.mjs",
        "whole-life.test.mjs",
        "whole-life-aftercare.test.mjs",
        "whole-life-foster.test.mjs"
    };

    @TestFactory
    List<DynamicTest> theDeskWorksInARealBrowser() throws Exception {
        Path tests = Path.of(System.getProperty("trackchild.browser"));
        Command.in(tests).run("npm", "ci", "--no-audit", "--no-fund").mustSucceed();
        List<DynamicTest> all = new ArrayList<>(inATraining(tests));
        all.addAll(inARealRegister(tests));
        all.addAll(inAStrictRegister(tests));
        return all;
    }

    /** A training: all that a demonstration has, with the mark on every page and the tours. */
    private static List<DynamicTest> inATraining(Path tests) throws Exception {
        try (Instance instance = Instance.unpacked("browser").with(Instance.JAVA_OPTIONS, "")) {
            // scenarios of other things last longer than a proof who sits there
            settings(instance, "proofSeconds = 3600\n");
            instance.start("--training", 300);
            instance.awaitDemoData();
            return run(
                    instance,
                    files(tests),
                    Command.in(tests)
                            .with("LOGINS", instance.data().resolve("demo-logins.json").toString())
                            .with("DEPLOY", instance.data().resolve("deploy").toString())
                            .with("LONG", Boolean.getBoolean(LongTest.WANTED) ? "yes" : "")
                            .with(
                                    "SAMPLE_VIEW",
                                    instance.bundle("org.trackchild.sample.view").toString())
                            .with(
                                    "SAMPLE_FIELDS",
                                    instance.bundle("org.trackchild.sample.fields").toString()));
        }
    }

    /** In which nobody has signed in yet. */
    private static List<DynamicTest> inARealRegister(Path tests) throws Exception {
        try (Instance instance = Instance.unpacked("first-login")) {
            return runReal(instance, FIRST_LOGIN, tests);
        }
    }

    /** Nobody has time to set up the second step, and a proof is fresh for five seconds. */
    private static List<DynamicTest> inAStrictRegister(Path tests) throws Exception {
        try (Instance instance = Instance.unpacked("second-step")) {
            settings(instance, "graceDays = 0\nproofSeconds = 5\n");
            return runReal(instance, SECOND_STEP, tests);
        }
    }

    private static void settings(Instance instance, String ofSignIn) throws IOException {
        Files.writeString(instance.home().resolve("etc/org.trackchild.signin.cfg"), ofSignIn);
    }

    private static List<DynamicTest> runReal(Instance instance, String file, Path tests)
            throws Exception {
        instance.startReal();
        return run(
                instance,
                List.of(file),
                Command.in(tests)
                        .with("LOGINS", instance.data().resolve("first-login.json").toString()));
    }

    private static List<DynamicTest> run(Instance instance, List<String> files, Command command)
            throws Exception {
        Path report = Files.createTempFile("browser", ".xml");
        try {
            return scenarios(
                    command.with("BASE", "http://127.0.0.1:" + instance.port())
                            .run(nodeTest(report, files)),
                    report);
        } finally {
            Files.delete(report);
        }
    }

    /** Those of every build, and where long tests are wanted the long ones. */
    private static List<String> files(Path tests) throws IOException {
        List<String> files = new ArrayList<>(List.of(SCENARIOS));
        if (Boolean.getBoolean(LongTest.WANTED)) {
            try (Stream<Path> all = Files.list(tests)) {
                all.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith(LONG))
                        .sorted()
                        .forEach(files::add);
            }
        }
        return files;
    }

    private static String[] nodeTest(Path report, List<String> files) {
        return Stream.concat(
                        Stream.of(
                                "node",
                                "--test",
                                "--test-concurrency=1",
                                "--test-reporter=junit",
                                "--test-reporter-destination=" + report),
                        files.stream())
                .toArray(String[]::new);
    }

    /** What node wrote down of each scenario; none at all is a failure too. */
    private static List<DynamicTest> scenarios(Command.Result result, Path report)
            throws Exception {
        if (Files.size(report) == 0) {
            throw new AssertionError(result.command() + " wrote no report:\n" + result.output());
        }
        NodeList cases =
                DocumentBuilderFactory.newDefaultInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(readable(report))))
                        .getElementsByTagName("testcase");
        List<DynamicTest> tests = new ArrayList<>();
        int failures = 0;
        for (int index = 0; index < cases.getLength(); index++) {
            Element scenario = (Element) cases.item(index);
            String name = scenario.getAttribute("name");
            NodeList failure = scenario.getElementsByTagName("failure");
            String why = failure.getLength() == 0 ? null : failure.item(0).getTextContent().strip();
            failures += why == null ? 0 : 1;
            tests.add(
                    DynamicTest.dynamicTest(
                            name,
                            () -> {
                                if (why != null) {
                                    throw new AssertionError(name + ": " + why);
                                }
                            }));
        }
        if (tests.isEmpty() || (result.code() != 0 && failures == 0)) {
            throw new AssertionError(
                    result.command() + " ended with " + result.code() + ":\n" + result.output());
        }
        return tests;
    }

    /** Complaints of the browser are coloured for terminals; XML cannot hold that. */
    private static String readable(Path report) throws IOException {
        return Files.readString(report).replaceAll("[\\p{Cntrl}&&[^\r\n\t]]", "");
    }
}
