package org.trackchild.access.api;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.trackchild.model.CaseKind;

/**
 * By which office a new case is kept, whoever asks: the register, which keeps it, and who wants to
 * know before anything is written. Safe for use by several threads.
 *
 * @param policy decides who may register
 */
public record Registrar(AccessPolicy policy) {

    public Registrar {
        Objects.requireNonNull(policy);
    }

    /**
     * Where a new case is kept whatever its place is: by the office of who registers it. The first
     * posting that may register it decides; where none may, the chosen one is refused.
     *
     * @return empty for who registers for a district or more: there the place decides
     */
    public Optional<CaseFacts> keptByItself(Caller caller, CaseKind kind) {
        return caller.postings().stream()
                .filter(posting -> registers(caller, posting, kind))
                .findFirst()
                .or(() -> caller.postings().stream().findFirst())
                .filter(posting -> posting.role().scope() == Role.Scope.OFFICE)
                .map(posting -> kept(posting, kind));
    }

    private boolean registers(Caller caller, Posting posting, CaseKind kind) {
        Caller alone = caller.with(List.of(posting));
        return policy.decide(alone, Action.REGISTER, kept(posting, kind)).allowed();
    }

    /** A new case that the office of a posting keeps. */
    public static CaseFacts kept(Posting posting, CaseKind kind) {
        return new CaseFacts(kind, posting.office(), posting.state(), posting.district(), Set.of());
    }
}
