package org.trackchild.ui.desk.file;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.trackchild.access.api.Caller;
import org.trackchild.model.CaseId;
import org.trackchild.registry.api.AssignedCase;
import org.trackchild.registry.api.DuplicateView;
import org.trackchild.registry.api.IdentityLinkView;
import org.trackchild.registry.api.ProposalView;
import org.trackchild.registry.api.TransferView;

/**
 * What the lists tell of a case. Asking them writes nothing into the journal, unlike reading the
 * case itself, so that a page which follows the journal may ask at every entry.
 *
 * @param proposals of the case
 * @param alarms of the case
 * @param links of the case
 * @param transfers of the case
 * @param assigned who of the office of the reader has it in hand
 * @param familyChanged when a statement about its family or its incidents was last made or ended
 * @param ordersChanged when an order of the case was last drawn up, signed or ended
 */
record CaseSurroundings(
        List<ProposalView> proposals,
        List<DuplicateView> alarms,
        List<IdentityLinkView> links,
        List<TransferView> transfers,
        Optional<AssignedCase> assigned,
        Optional<Instant> familyChanged,
        Optional<Instant> ordersChanged) {

    /** As they are now, for a reader. */
    static CaseSurroundings of(
            Caller reader,
            CaseId id,
            CaseServices services,
            OtherCases otherCases,
            OtherOffices otherOffices) {
        return new CaseSurroundings(
                services.proposals().ofCase(reader, id),
                otherCases.alarms().ofCase(reader, id),
                otherCases.links().ofCase(reader, id),
                otherOffices.transfers().ofCase(reader, id),
                otherOffices.assigned(reader, id),
                otherCases.family().families().latestChange(reader, id),
                otherOffices.orders().latestChange(reader, id));
    }
}
