package org.trackchild.registry.core;

import java.util.List;
import java.util.Optional;
import org.trackchild.matching.api.Candidate;
import org.trackchild.matching.api.Matcher;
import org.trackchild.matching.api.Subject;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;

/** A matcher that says the same of any two records. */
final class FixedMatcher implements Matcher {

    @Override
    public List<Candidate> candidates(Subject subject, CaseKind among, int limit) {
        return List.of();
    }

    @Override
    public Optional<Candidate> pair(Subject subject, CaseId other) {
        return Optional.of(new Candidate(other, 0.1, Register.explanation()));
    }

    @Override
    public Status status() {
        return new Status(true, 1, 1, 0, List.of("name", "height"));
    }
}
