package org.trackchild.registry.core;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.trackchild.access.api.Caller;
import org.trackchild.model.ApproximateAge;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.OfficeId;
import org.trackchild.registry.api.MadeTransition;

/** A child with two files, the report of the police and the case of the home, that are linked. */
abstract class LinkedFiles extends FreedChildren {

    static final Caller POLICE = Register.officer("PS-1");

    StoredIdentityLinks links;

    CaseId report;

    CaseId found;

    UUID link;

    @BeforeEach
    void oneChildWithTwoFiles() {
        links = new StoredIdentityLinks(register.store, register.desk);
        links.matcher = new FixedMatcher();
        report = register.enter(CaseKind.MISSING, "PS-1", child(ApproximateAge.about(9), null));
        found = produced(child(ApproximateAge.about(9), null));
        link = links.link(UNIT, report, found, "The same scar").link().id();
    }

    void studied() {
        make(UNIT, found, "study_home", "findings", "The mother waits");
    }

    void producedByPolice() {
        make(POLICE, report, "produce", "form", forms.handedIn(POLICE, report, "production"));
    }

    String ordered(CaseId in) {
        sits();
        return orders.signed(BENCH, in, "restoration", "handed_to", "Asha", "relation", "Mother");
    }

    MadeTransition last(CaseId id) {
        List<MadeTransition> made = register.store.read(tx -> tx.transitions().ofCase(id));
        return made.get(made.size() - 1);
    }

    boolean runs(CaseId id, String code) {
        return casework.progress(UNIT, id).clocks().stream()
                .anyMatch(each -> each.rule().code().equals(code) && each.isRunning());
    }

    String number(CaseId id) {
        return register.read(id).header().number();
    }

    Optional<OfficeId> livesIn(CaseId id) {
        return register.store.read(tx -> tx.cases().find(id).orElseThrow().facts().livesIn());
    }

    void visited(Caller caller, CaseId id) {
        make(
                caller,
                id,
                "follow_up",
                "visited_on",
                TextCaseReader.today(register.store).toString(),
                "findings",
                "At school");
    }

    void home() {
        studied();
        producedByPolice();
        make(BENCH, found, "restore", "order", ordered(found));
    }
}
