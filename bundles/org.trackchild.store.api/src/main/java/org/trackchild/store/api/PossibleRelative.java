package org.trackchild.store.api;

import java.time.LocalDate;
import java.util.Objects;
import org.trackchild.model.CaseId;
import org.trackchild.model.Names;

/**
 * What of a case tells whether its child may belong to another.
 *
 * @param id the case
 * @param names the names; without pet names and the name of the guardian
 * @param day day of the event, or {@code null}
 * @param place place of the event in words, may be empty
 * @param broughtBy who brought a found child, may be empty
 */
public record PossibleRelative(
        CaseId id, Names names, LocalDate day, String place, String broughtBy) {

    public PossibleRelative {
        Objects.requireNonNull(id);
        Objects.requireNonNull(names);
        Objects.requireNonNull(place);
        Objects.requireNonNull(broughtBy);
    }
}
