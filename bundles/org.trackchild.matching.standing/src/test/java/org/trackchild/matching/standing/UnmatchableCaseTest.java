package org.trackchild.matching.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trackchild.matching.api.NameKeys;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.store.jpa.FreshStore;

/** One case that breaks the matcher must not stop the others, and is not named in the log. */
class UnmatchableCaseTest {

    private static final String NAME = "Terribleji";

    private static FreshStore fresh;

    private final PrintStream console = System.err;

    private final ByteArrayOutputStream log = new ByteArrayOutputStream();

    private World world;

    @BeforeAll
    static void open() throws Exception {
        fresh = new FreshStore();
    }

    @AfterAll
    static void close() throws Exception {
        fresh.close();
    }

    @BeforeEach
    void begin() throws Exception {
        world = new World(fresh);
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void end() {
        System.setErr(console);
    }

    /** Fails on the name, after so many times that it does not. */
    private static NameKeys failing(int harmless) {
        AtomicInteger times = new AtomicInteger();
        return spelling -> {
            if (spelling.equals(NAME) && times.incrementAndGet() > harmless) {
                throw new IllegalArgumentException("cannot read " + spelling);
            }
            return World.keys().tokens(spelling);
        };
    }

    private void assertOnlyTheOthersAreMatched(StandingMatcher matcher) {
        world.cases.bring(CaseKind.MISSING, List.of(ReportedCases.child(1)));
        CaseId terrible = world.cases.enter(CaseKind.FOUND, ReportedCases.child(NAME, "Father"));
        CaseId good = world.cases.enter(CaseKind.FOUND, ReportedCases.child(1));
        matcher.follow();
        assertThat(world.cases.proposals(good)).hasSize(1);
        assertThat(matcher.status().journal()).isEqualTo(world.journal.head());
        CaseId next = world.cases.enter(CaseKind.MISSING, ReportedCases.child(1));
        matcher.follow();
        assertThat(world.cases.proposals(next)).hasSize(1);
        assertThat(log.toString(StandardCharsets.UTF_8))
                .contains("ERROR")
                .contains(terrible.toString())
                .contains(IllegalArgumentException.class.getName())
                .doesNotContain(NAME);
    }

    @Test
    void thatCannotBeSearched() {
        assertOnlyTheOthersAreMatched(world.matcher(failing(0)));
    }

    @Test
    void thatCannotBeMatched() {
        assertOnlyTheOthersAreMatched(world.matcher(failing(1)));
    }

    @Test
    void thatIsInTheRegisterAtTheStart() {
        CaseId terrible = world.cases.enter(CaseKind.FOUND, ReportedCases.child(NAME, "Father"));
        CaseId good = world.cases.enter(CaseKind.FOUND, ReportedCases.child(1));
        world.cases.enter(CaseKind.MISSING, ReportedCases.child(1));
        world.matcher(failing(0)).follow();
        assertThat(world.cases.proposals(good)).hasSize(1);
        assertThat(log.toString(StandardCharsets.UTF_8))
                .contains(terrible.toString())
                .doesNotContain(NAME);
    }
}
