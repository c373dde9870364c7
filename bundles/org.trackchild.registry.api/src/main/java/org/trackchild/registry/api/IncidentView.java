package org.trackchild.registry.api;

import java.util.List;
import java.util.Objects;

/**
 * An incident with its children, as far as the reader may see their cases.
 *
 * @param incident the incident
 * @param members the cases that the reader may see: those that belong to it first, then those that
 *     were taken out; of each the latest first
 * @param elsewhere how many more cases belong to it that the reader may not see
 * @param mayChange whether the reader may change its content, and add and take out cases of others
 * @param mayAdd whether the reader may add cases: any, or those for which it may answer
 */
public record IncidentView(
        Incident incident, List<Member> members, int elsewhere, boolean mayChange, boolean mayAdd) {

    public IncidentView {
        Objects.requireNonNull(incident);
        members = List.copyOf(members);
    }

    /**
     * A case of the incident.
     *
     * @param member what was said
     * @param of the case
     * @param mayTakeOut whether the reader may take it out now
     */
    public record Member(IncidentMember member, CaseSummary of, boolean mayTakeOut) {

        public Member {
            Objects.requireNonNull(member);
            Objects.requireNonNull(of);
        }
    }
}
