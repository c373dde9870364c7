package org.trackchild.matching.standing;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.trackchild.access.api.Caller;
import org.trackchild.journal.api.Journal;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry;
import org.trackchild.matching.api.Comparator;
import org.trackchild.matching.api.Geography;
import org.trackchild.matching.api.NameKeys;
import org.trackchild.matching.engine.BuiltInComparators;
import org.trackchild.matching.scripts.ScriptNameKeys;
import org.trackchild.store.jpa.FreshStore;
import org.trackchild.store.jpa.JpaJournal;

/**
 * A real store, journal and engine with an empty register, and matchers that work on the thread of
 * the test.
 */
final class World {

    static final ProposalPolicy POLICY = new ProposalPolicy(0.2, 0.05, 5);

    static final MatchingSettings SETTINGS = new MatchingSettings(POLICY, LearningPace.USUAL);

    static final DuplicatePolicy DUPLICATES = DuplicatePolicy.USUAL;

    private static final NameKeys KEYS = new ScriptNameKeys();

    private static final List<String> OF_PROPOSALS =
            List.of("proposal_reason", "proposal_answer", "proposal");

    private final FreshStore fresh;

    final FragileStore store;

    final Journal journal;

    final ReportedCases cases;

    /** Number of the last entry before the test. */
    final long start;

    /** Empties the register; the journal stays, as it must. */
    World(FreshStore fresh) throws SQLException {
        for (String table :
                List.of(
                        "judgement",
                        "match_model",
                        "match_model_use",
                        "duplicate_alarm",
                        "identity_link",
                        "case_key",
                        "child_case")) {
            fresh.tamper("delete from " + table);
        }
        this.fresh = fresh;
        forgetProposals();
        store = new FragileStore(fresh.store);
        journal = new JpaJournal(fresh.store);
        cases = new ReportedCases(store);
        start = journal.head();
        forget();
    }

    /** As if nothing had been proposed; the matcher has read the journal all the same. */
    void forgetProposals() throws SQLException {
        for (String table : OF_PROPOSALS) {
            fresh.tamper("delete from " + table);
        }
    }

    /** Puts the matcher's cursor back to where it was at the beginning of the test. */
    void forget() {
        store.write(
                Caller.system("test"),
                tx -> {
                    tx.cursors().set("matching", start);
                    return null;
                });
    }

    long cursor() {
        return store.read(tx -> tx.cursors().get("matching"));
    }

    /** A matcher as after a start of the machine. */
    StandingMatcher matcher() {
        return matcher(KEYS);
    }

    StandingMatcher matcher(NameKeys keys) {
        return matcher(new RunningEngine(keys));
    }

    /** A matcher that feeds an engine. */
    StandingMatcher matcher(RunningEngine running) {
        return matcher(running, KeptIndex.none());
    }

    /** A matcher that feeds an engine and keeps its index. */
    StandingMatcher matcher(RunningEngine running, KeptIndex kept) {
        StandingMatcher matcher = new StandingMatcher(store, journal, running, SETTINGS, kept);
        long id = 1;
        for (Comparator comparator : BuiltInComparators.all(Geography.UNKNOWN)) {
            matcher.addComparator(comparator, Map.of("service.id", id++));
        }
        return matcher;
    }

    static NameKeys keys() {
        return KEYS;
    }

    /** What the journal says since the beginning of the test. */
    List<JournalEntry> entries(JournalAction... actions) {
        List<JournalEntry> found = new ArrayList<>();
        long last = start;
        for (List<JournalEntry> some = journal.after(last, 1_000);
                !some.isEmpty();
                some = journal.after(last, 1_000)) {
            for (JournalEntry entry : some) {
                last = entry.number();
                if (List.of(actions).contains(entry.action())) {
                    found.add(entry);
                }
            }
        }
        return found;
    }
}
