package org.trackchild.ui.desk.form;

import org.trackchild.access.api.AccessPolicy;
import org.trackchild.access.api.Action;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Registrar;
import org.trackchild.model.CaseKind;

/** Asks the access predicate who may register what. */
public final class Registering {

    private final AccessPolicy policy;

    public Registering(AccessPolicy policy) {
        this.policy = policy;
    }

    /** Whether the caller may register a case of this kind with an office of a posting. */
    public boolean mayRegister(Caller caller, CaseKind kind) {
        return caller.postings().stream()
                .anyMatch(
                        posting ->
                                policy.decide(
                                                caller,
                                                Action.REGISTER,
                                                Registrar.kept(posting, kind))
                                        .allowed());
    }
}
