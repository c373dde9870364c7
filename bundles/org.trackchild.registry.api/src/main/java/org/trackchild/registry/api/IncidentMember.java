package org.trackchild.registry.api;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.trackchild.model.CaseId;

/**
 * A person's statement that a case belongs to an incident. Never deleted: who takes the case out
 * says so, and both statements stay.
 *
 * @param id its identifier
 * @param incident the incident
 * @param of the case
 * @param added who said it, and why
 * @param takenOut who took it out, and why; empty while it is in force
 */
public record IncidentMember(
        UUID id, UUID incident, CaseId of, Statement added, Optional<Statement> takenOut) {

    public IncidentMember {
        Objects.requireNonNull(id);
        Objects.requireNonNull(incident);
        Objects.requireNonNull(of);
        Objects.requireNonNull(added);
        Objects.requireNonNull(takenOut);
    }

    /** Whether nobody has taken the case out. */
    public boolean isInForce() {
        return takenOut.isEmpty();
    }

    /** The same, taken out. */
    public IncidentMember takenOutBy(Statement statement) {
        return new IncidentMember(id, incident, of, added, Optional.of(statement));
    }

    /**
     * What the journal signs: a digest of the statement and of the latest word about it.
     *
     * @return SHA-256 in hexadecimal
     */
    public String digest() {
        DigestText text = new DigestText();
        text.add("member", id.toString());
        text.add("incident", incident.toString());
        text.add("of", of.toString());
        text.add("standing", isInForce() ? "added" : "taken_out");
        text.add(takenOut.orElse(added));
        return text.hexadecimal();
    }
}
