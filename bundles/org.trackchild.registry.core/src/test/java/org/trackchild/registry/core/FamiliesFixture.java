package org.trackchild.registry.core;

import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Role;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.registry.api.FamilyTie;
import org.trackchild.registry.api.FamilyView;

/** Families on a real store, the same for all tests of a class, and those who speak of them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class FamiliesFixture {

    static final Caller POLICE = Register.officer("PS-1");

    static final Caller OTHER_POLICE = Register.officer("PS-2");

    static final Caller HOME = Register.caller("HOME-1", Role.HOME_CLERK);

    static final Caller DISTRICT = Register.caller("DCPU-1", Role.DISTRICT_OFFICER);

    Register register;

    StoredFamilies families;

    StoredIdentityLinks links;

    @BeforeAll
    void open() throws Exception {
        register = new Register();
        families = new StoredFamilies(register.store, register.desk, register.fields);
        links = new StoredIdentityLinks(register.store, register.desk);
    }

    @AfterAll
    void close() throws Exception {
        register.close();
    }

    CaseId missing() {
        return register.enter(CaseKind.MISSING, "PS-1");
    }

    static FamilyTie.Said said(CaseId of, CaseId to, String relation) {
        return new FamilyTie.Said(of, to, relation, FamilyTie.Ground.BY_HAND);
    }

    FamilyTie siblings(Caller caller, CaseId of, CaseId to) {
        return families.relate(caller, said(of, to, "sibling"), "The grandmother says so");
    }

    static Set<CaseId> shown(FamilyView view) {
        return FamilyChildren.cases(view.children());
    }
}
