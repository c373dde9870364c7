package org.trackchild.registry.core;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Posting;
import org.trackchild.access.api.Role;
import org.trackchild.directory.api.Office;
import org.trackchild.directory.api.OfficeType;
import org.trackchild.registry.api.Recognition;
import org.trackchild.store.api.RecognitionTable.Where;

/**
 * Who writes into the register of recognitions, and who reads it: a committee recognises in its
 * district, the child protection unit of the district keeps its register, and the state reads. The
 * units of the juvenile police, whose part in cases is that of the child protection unit, have none
 * in this.
 */
record RecognisingOffices(CaseDesk desk) {

    private boolean recognises(Posting posting) {
        return !posting.district().isEmpty()
                && (posting.role() == Role.COMMITTEE_MEMBER && isOf(posting, OfficeType.CWC)
                        || posting.role() == Role.DISTRICT_OFFICER
                                && isOf(posting, OfficeType.DCPU));
    }

    private boolean isOf(Posting posting, OfficeType type) {
        return desk.office(posting.office()).map(Office::type).filter(type::equals).isPresent();
    }

    /** Whether the caller recognises anywhere. */
    boolean recognises(Caller caller) {
        return caller.postings().stream().anyMatch(this::recognises);
    }

    /** Where the caller sees recognitions. */
    Where seen(Caller caller) {
        Set<String> states = new HashSet<>();
        for (Posting posting : caller.postings()) {
            if (posting.role() == Role.STATE_MONITOR && !posting.state().isEmpty()) {
                states.add(posting.state());
            }
        }
        return new Where(states, own(caller));
    }

    /** Whether the caller sees one. */
    boolean sees(Caller caller, Recognition recognition) {
        Where seen = seen(caller);
        return seen.states().contains(recognition.content().place().state())
                || seen.districts().contains(recognition.content().place().district());
    }

    /** The districts in which the caller recognises. */
    Set<String> own(Caller caller) {
        Set<String> districts = new HashSet<>();
        caller.postings().stream()
                .filter(this::recognises)
                .forEach(posting -> districts.add(posting.district()));
        return districts;
    }

    /** The posting by which the caller recognises in a district; empty for who does not. */
    Optional<Posting> posting(Caller caller, String district) {
        return caller.postings().stream()
                .filter(this::recognises)
                .filter(posting -> posting.district().equals(district))
                .findFirst();
    }
}
