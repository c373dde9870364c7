package org.trackchild.registry.api;

import java.util.Objects;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.CaseStatus;
import org.trackchild.model.OfficeId;

/**
 * What identifies a case and says where it stands.
 *
 * @param id for machines
 * @param number for people and paper: {@code MC-26-000913} for a missing, {@code FC-26-000412} for
 *     a found child
 * @param kind missing or found
 * @param status where it stands
 * @param office the office that keeps it
 * @param revision which state of it this is
 */
public record CaseHeader(
        CaseId id,
        String number,
        CaseKind kind,
        CaseStatus status,
        OfficeId office,
        Revision revision) {

    public CaseHeader {
        Objects.requireNonNull(id);
        Objects.requireNonNull(number);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(status);
        Objects.requireNonNull(office);
        Objects.requireNonNull(revision);
    }

    /**
     * Whether the case is compared with others, so that matches and alarms are proposed: as long as
     * the child or its family is looked for; and that of a child in care whose family was never
     * traced, for which somebody may still look. One that is in care because its family is known
     * and unfit, or that was adopted, is compared with nobody.
     */
    public boolean isMatched() {
        return status.isLookedFor()
                || status == CaseStatus.IN_CARE && revision.tracedAt().isEmpty();
    }
}
