package org.trackchild.exchange.core;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Role;
import org.trackchild.directory.api.Office;
import org.trackchild.directory.api.OfficeCode;
import org.trackchild.directory.api.OfficeDraft;
import org.trackchild.directory.api.OfficeEntry;
import org.trackchild.directory.api.OfficeRegister;
import org.trackchild.directory.api.OfficeStanding;
import org.trackchild.model.OfficeId;
import org.trackchild.model.ProblemException;

/** A register of offices that takes all that can be read. */
public final class KeptOffices {

    final Map<OfficeCode, Office> kept = new LinkedHashMap<>();

    /** How many were handed over at once. */
    final List<Integer> chunks = new ArrayList<>();

    public boolean creates(Caller caller) {
        return caller.has(Role.ADMINISTRATOR);
    }

    public List<OfficeRegister.Outcome> take(
            Caller caller, List<OfficeRegister.Listed> offices, boolean rehearse) {
        chunks.add(offices.size());
        return offices.stream().map(each -> take(each, rehearse)).toList();
    }

    private OfficeRegister.Outcome take(OfficeRegister.Listed listed, boolean rehearse) {
        Optional<Office> known = Optional.ofNullable(kept.get(listed.code()));
        try {
            OfficeDraft draft = listed.draft().apply(known);
            boolean same = known.map(OfficeDraft::of).equals(Optional.of(draft));
            if (!rehearse) {
                kept.put(
                        listed.code(),
                        new Office(
                                new OfficeId(listed.code().reference()),
                                draft.type(),
                                draft.name(),
                                draft.state(),
                                draft.district(),
                                new OfficeEntry(
                                        draft.service(), draft.particulars(), OfficeStanding.NEW),
                                false));
            }
            return new OfficeRegister.Outcome(!same, List.of());
        } catch (ProblemException unreadable) {
            return new OfficeRegister.Outcome(false, unreadable.problems());
        }
    }
}
