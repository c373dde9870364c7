package org.trackchild.store.jpa;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Posting;
import org.trackchild.journal.api.Through;
import org.trackchild.model.CaseId;

/**
 * What the journal was told of who was shown which case, so that it is not told again each time
 * that a page is drawn anew. It is a memory of one machine and lost at its end: then the journal is
 * told once more, never not at all. Safe for use by several threads.
 */
final class ShownMemory {

    /** The longest that somebody stays signed in: who signs in anew is told of anew. */
    static final Duration WINDOW = Duration.ofHours(8);

    /** So much is remembered, about 40 MB; what is oldest is forgotten first. */
    static final int MOST = 200_000;

    private final int most;

    /** In the order in which it was told. */
    private final Map<Key, Instant> told = new LinkedHashMap<>();

    ShownMemory(int most) {
        this.most = most;
    }

    /**
     * One person, in one posting, who saw one case through one kind of list. Somebody who works for
     * two offices is told of for each; who looks for a child by its name, having seen it in a list,
     * does something else than before.
     */
    private record Key(String user, Optional<Posting> posting, Through through, CaseId of) {

        static Key of(Caller caller, Through through, CaseId of) {
            return new Key(caller.user(), caller.postings().stream().findFirst(), through, of);
        }
    }

    /** Those of some cases that the journal was not told of. */
    synchronized List<CaseId> unknown(
            Caller caller, Through through, Collection<CaseId> cases, Instant now) {
        return cases.stream()
                .distinct()
                .filter(each -> !isKnown(Key.of(caller, through, each), now))
                .toList();
    }

    /** A time that went back, as for a training that begins anew, knows nothing of what comes. */
    private boolean isKnown(Key key, Instant now) {
        Instant at = told.get(key);
        return at != null && !at.isAfter(now) && now.isBefore(at.plus(WINDOW));
    }

    /** Remembers what the journal was told in a transaction that is committed. */
    synchronized void remember(
            Caller caller, Through through, Collection<CaseId> cases, Instant at) {
        for (CaseId each : cases) {
            Key key = Key.of(caller, through, each);
            told.remove(key);
            told.put(key, at);
        }
        Iterator<Key> oldest = told.keySet().iterator();
        while (told.size() > most) {
            oldest.next();
            oldest.remove();
        }
    }
}
