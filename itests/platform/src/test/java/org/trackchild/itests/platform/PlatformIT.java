package org.trackchild.itests.platform;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import javax.inject.Inject;
import org.apache.karaf.features.BootFinished;
import org.apache.karaf.features.FeaturesService;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.trackchild.journal.api.Journal;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry;
import org.trackchild.matching.api.Matcher;

/**
 * Runs inside of the unpacked distribution: it boots clean, matches, and lets its modules come and
 * go.
 */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class PlatformIT {

    private static final EnumSet<FeaturesService.Option> ONLY_THIS =
            EnumSet.of(FeaturesService.Option.NoAutoRefreshBundles);

    private static final String RELIGION = "\"comparator\":\"religion\"";

    @Inject private BootFinished bootFinished;

    @Inject private FeaturesService features;

    @Inject private BundleContext context;

    @Inject private Journal journal;

    @Inject private Matcher matcher;

    private Api police;

    private Api home;

    @Configuration
    public Option[] configuration() {
        return Distribution.with("platform", 300);
    }

    @Before
    public void waitUntilReady() throws Exception {
        Api.anonymous().await("/health", response -> response.statusCode() == 200);
        police = Api.as("police.lucknow");
        home = Api.as("home.kanpur");
        // the demo users come before the demo cases; matching is measured when these are in
        Api.await(
                "demo data",
                () -> Files.exists(Path.of(System.getProperty("trackchild.data"), "demo-progress")),
                seeding -> !seeding);
    }

    @Test
    public void everyBundleIsActive() {
        List<String> notActive = new ArrayList<>();
        for (Bundle bundle : context.getBundles()) {
            boolean fragment = bundle.getHeaders().get(Constants.FRAGMENT_HOST) != null;
            if (!fragment && bundle.getState() != Bundle.ACTIVE) {
                notActive.add(bundle.getSymbolicName());
            }
        }
        assertEquals(List.of(), notActive);
    }

    @Test
    public void bootLogsNoError() throws Exception {
        Path log = Path.of(System.getProperty("karaf.data"), "log", "karaf.log");
        List<String> errors =
                Files.readAllLines(log).stream()
                        .filter(line -> line.contains("| ERROR |"))
                        .toList();
        assertEquals(List.of(), errors);
    }

    @Test
    public void thereIsOneJackson() {
        assertEquals(
                1,
                Arrays.stream(context.getBundles())
                        .filter(
                                bundle ->
                                        "com.fasterxml.jackson.core.jackson-databind"
                                                .equals(bundle.getSymbolicName()))
                        .count());
    }

    private static String child(String name, String more) {
        return "{\"name\":\"%s\",\"sex\":\"female\",\"age_years\":7,\"event_date\":\"%s\",%s}"
                .formatted(name, LocalDate.now().minusDays(1), more);
    }

    @Test
    public void whatIsPostedCanBeRead() throws Exception {
        HttpResponse<String> made =
                police.post(
                        "/api/v1/missing-reports", child("Roundtrip Kumari", "\"marks\":\"mole\""));
        assertEquals(made.body(), 201, made.statusCode());
        String id = Api.member(made.body(), "id");
        HttpResponse<String> read = police.get("/api/v1/missing-reports/" + id);
        assertEquals(200, read.statusCode());
        assertTrue(read.body(), read.body().contains("\"name\":\"Roundtrip Kumari\""));
        assertTrue(read.headers().firstValue("ETag").isPresent());
        assertEquals(404, home.get("/api/v1/missing-reports/" + id).statusCode());
        assertEquals(401, Api.anonymous().get("/api/v1/missing-reports/" + id).statusCode());
    }

    @Test
    public void badInputNamesTheFieldAndStoresNothing() throws Exception {
        HttpResponse<String> refused =
                police.post(
                        "/api/v1/missing-reports",
                        "{\"name\":\"Badinput\",\"age_years\":40,\"event_date\":\"2190-01-01\"}");
        assertEquals(422, refused.statusCode());
        assertTrue(refused.body(), refused.body().contains("\"age_years\""));
        assertTrue(refused.body(), refused.body().contains("\"event_date\""));
        assertFalse(police.get("/api/v1/missing-reports?q=Badinput").body().contains("Badinput"));
    }

    /**
     * A report in Latin letters and a child in Devanagari, in two states' spelling: one proposal,
     * on both sides.
     */
    @Test
    public void aMissingAndAFoundChildMeet() throws Exception {
        String missing =
                Api.member(
                        police.post(
                                        "/api/v1/missing-reports",
                                        child(
                                                "Suhasini",
                                                "\"father_name\":\"Ramsevak\",\"state\":\"Uttar"
                                                        + " Pradesh\",\"district\":\"Lucknow\","
                                                        + "\"marks\":\"burn scar on left hand\""))
                                .body(),
                        "id");
        String found =
                Api.member(
                        home.post(
                                        "/api/v1/found-children",
                                        child(
                                                        "सुहासिनी",
                                                        "\"father_name\":\"रामसेवक\",\"state\":\"UP\","
                                                                + "\"district\":\"Kanpur Nagar\"")
                                                .replace(
                                                        "\"age_years\":7", "\"age_years\":\"6-8\""))
                                .body(),
                        "id");
        police.await(
                "/api/v1/missing-reports/" + missing + "/proposals",
                response -> response.body().contains(found));
        HttpResponse<String> theirs =
                home.await(
                        "/api/v1/found-children/" + found + "/proposals",
                        response -> response.body().contains(missing));
        String proposal = Api.member(theirs.body(), "id");
        for (Api each : List.of(police, home)) {
            HttpResponse<String> decided =
                    each.post(
                            "/api/v1/proposals/" + proposal + "/decision",
                            "{\"verdict\":\"same\",\"checks\":[\"photo_shown\"]}",
                            "If-Match",
                            "*");
            assertEquals(decided.body(), 200, decided.statusCode());
        }
        assertEquals(
                "traced",
                Api.member(home.get("/api/v1/missing-reports/" + missing).body(), "status"));
    }

    /** Open proposals follow: one more reason, another total, and back. */
    @Test
    public void aComparatorComesAndGoesWhileTheSystemRuns() throws Exception {
        assertFalse(Api.anonymous().get("/health").body().contains("religion"));
        String missing = report("Vaijayanti", "Gangadhar", "missing-reports", police);
        String found = report("Vaijayanti", "Gangadhar", "found-children", home);
        HttpResponse<String> proposals =
                police.await(
                        "/api/v1/missing-reports/" + missing + "/proposals",
                        response -> response.body().contains(found));
        String proposal = "/api/v1/proposals/" + Api.member(proposals.body(), "id");
        awaitEverythingMatched();
        String before = police.get(proposal).body();
        assertFalse(before, before.contains(RELIGION));
        int bundles = context.getBundles().length;

        features.installFeature("trackchild-sample-comparator", ONLY_THIS);
        Api.anonymous().await("/health", response -> response.body().contains("religion"));
        assertEquals(bundles + 1, context.getBundles().length);
        String with = police.await(proposal, response -> response.body().contains(RELIGION)).body();
        double weight = number(with.substring(with.indexOf(RELIGION)), "bits");
        assertTrue(with, weight > 0.1);
        assertNotEquals(number(before, "total_bits"), number(with, "total_bits"), 0.01);
        assertNotEquals(number(before, "probability"), number(with, "probability"), 0);
        assertNotEquals(Api.member(before, "model_version"), Api.member(with, "model_version"));

        features.uninstallFeature("trackchild-sample-comparator", ONLY_THIS);
        Api.anonymous().await("/health", response -> !response.body().contains("religion"));
        assertEquals(bundles, context.getBundles().length);
        String after =
                police.await(proposal, response -> !response.body().contains(RELIGION)).body();
        assertEquals(Api.member(before, "model_version"), Api.member(after, "model_version"));
        assertEquals(number(with, "total_bits") - weight, number(after, "total_bits"), weight / 4);
        assertEquals("open", Api.member(after, "status"));
    }

    private static String report(String name, String father, String kind, Api reporter)
            throws Exception {
        String body =
                child(
                        name,
                        "\"father_name\":\"%s\",\"religion\":\"Hindu\",\"state\":\"UP\""
                                .formatted(father));
        return Api.member(reporter.post("/api/v1/" + kind, body).body(), "id");
    }

    private static double number(String json, String name) {
        return Double.parseDouble(Api.member(json, name));
    }

    /** The demo cases come in bulk, so the matcher may still be busy with them. */
    private void awaitEverythingMatched() throws Exception {
        Api.await(
                "matching",
                () -> matcher.status().journal() >= journal.head(),
                upToTheHead -> upToTheHead);
    }

    /** Whom a person waits for comes before what was brought in bulk: the journal tells. */
    @Test
    public void theJournalTellsWhatCameInBulk() throws Exception {
        String id =
                Api.member(
                        police.post(
                                        "/api/v1/missing-reports",
                                        child("Ekaakini Kumari", "\"marks\":\"mole\""))
                                .body(),
                        "id");
        JournalEntry one =
                journal.about(new JournalEntry.Subject(JournalEntry.Subject.CASE, id), 10).stream()
                        .filter(entry -> entry.action() == JournalAction.CASE_REGISTERED)
                        .findFirst()
                        .orElseThrow();
        assertFalse(one.detail(), one.isBulk());
        JournalEntry ofTheDemo =
                journal.after(0, 10_000).stream()
                        .filter(
                                entry ->
                                        entry.action() == JournalAction.CASE_REGISTERED
                                                && entry.actor().equals("demo"))
                        .findFirst()
                        .orElseThrow();
        assertTrue(ofTheDemo.detail(), ofTheDemo.isBulk());
    }

    /** A state replaces a clock of the nation and adds a transition, without a restart. */
    @Test
    public void theRulesOfAStateComeAndGoWhileTheSystemRuns() throws Exception {
        String report =
                "/api/v1/missing-reports/"
                        + Api.member(
                                police.post(
                                                "/api/v1/missing-reports",
                                                child("Niyamika Kumari", "\"state\":\"UP\""))
                                        .body(),
                                "id");
        String nation = police.await(report + "/clocks", any -> true).body();
        assertEquals(24, hoursForTheFir(nation));
        assertFalse(police.await(report + "/transitions", any -> true).body().contains(VISIT));

        features.installFeature("trackchild-sample-rules", ONLY_THIS);
        String state =
                police.await(report + "/transitions", response -> response.body().contains(VISIT))
                        .body();
        assertTrue(state, state.contains("IN-2016") && state.contains("UP-2026"));
        assertEquals(12, hoursForTheFir(police.await(report + "/clocks", any -> true).body()));

        features.uninstallFeature("trackchild-sample-rules", ONLY_THIS);
        police.await(report + "/transitions", response -> !response.body().contains(VISIT));
        assertEquals(24, hoursForTheFir(police.await(report + "/clocks", any -> true).body()));
    }

    /**
     * A state adds a field and a code; what was written stays when the pack goes, and is no loss.
     */
    @Test
    public void theFieldsOfAStateComeAndGoWhileTheSystemRuns() throws Exception {
        String fields = "/api/v1/case-fields?kind=missing&state=UP";
        features.installFeature("trackchild-sample-fields", ONLY_THIS);
        police.await(fields, response -> response.body().contains(HOUSEHOLD));
        String report =
                "/api/v1/missing-reports/"
                        + Api.member(
                                police.post(
                                                "/api/v1/missing-reports",
                                                child(
                                                        "Khetrapatiya Kumari",
                                                        "\"state\":\"UP\",\"extra\":{\"up_household\":6,"
                                                                + "\"suspected_cause\":\"kumbh\"}"))
                                        .body(),
                                "id");
        String stored = police.await(report, any -> true).body();
        assertTrue(stored, stored.contains("\"up_household\":6"));
        assertTrue(stored, stored.contains("\"suspected_cause\":\"up_kumbh\""));

        features.uninstallFeature("trackchild-sample-fields", ONLY_THIS);
        police.await(fields, response -> !response.body().contains(HOUSEHOLD));
        String without = police.await(report, any -> true).body();
        assertTrue(without, without.contains("\"up_household\":6"));
        assertEquals(
                422,
                police.post(
                                "/api/v1/missing-reports",
                                child(
                                        "Khetrapatiya Kumari",
                                        "\"state\":\"UP\",\"extra\":{\"up_household\":6}"))
                        .statusCode());
    }

    private static final String HOUSEHOLD = "up_household";

    private static final String VISIT = "visit_family";

    private static long hoursForTheFir(String clocks) {
        String clock = clocks.substring(clocks.indexOf("\"clock\":\"fir\""));
        return Duration.between(
                        Instant.parse(Api.member(clock, "since")),
                        Instant.parse(Api.member(clock, "due")))
                .toHours();
    }

    @Test
    public void aViewComesAndGoesWhileTheSystemRuns() throws Exception {
        String css = "/desk/plugins/org.trackchild.sample.view/clocks.css";
        features.installFeature("trackchild-sample-view", ONLY_THIS);
        Api.anonymous().await(css, response -> response.body().contains("sample-clocks"));
        features.uninstallFeature("trackchild-sample-view", ONLY_THIS);
        Api.anonymous().await(css, response -> !response.body().contains("sample-clocks"));
    }

    /** An engine goes and comes: the faces stay, and say so in the meantime. */
    @Test
    public void theRegistryIsSwappedUnderTheFaces() throws Exception {
        Bundle engine = bundle("org.trackchild.registry.core");
        Bundle face = bundle("org.trackchild.rest");
        long faceStarted = face.getLastModified();
        engine.stop();
        HttpResponse<String> meanwhile =
                police.await("/api/v1/missing-reports", response -> response.statusCode() == 503);
        assertTrue(meanwhile.headers().firstValue("Retry-After").isPresent());
        engine.update();
        engine.start();
        police.await("/api/v1/missing-reports", response -> response.statusCode() == 200);
        assertEquals(Bundle.ACTIVE, face.getState());
        assertEquals(faceStarted, face.getLastModified());
        assertNotEquals(faceStarted, engine.getLastModified());
    }

    private Bundle bundle(String symbolicName) {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> symbolicName.equals(bundle.getSymbolicName()))
                .findFirst()
                .orElseThrow();
    }
}
