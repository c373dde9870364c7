package org.trackchild.access.core;

import java.util.Comparator;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trackchild.access.api.AccessProblem;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Colleague;
import org.trackchild.access.api.Colleagues;
import org.trackchild.model.OfficeId;
import org.trackchild.model.ProblemException;
import org.trackchild.store.api.Account;
import org.trackchild.store.api.Store;

/** People by their accounts in the store. */
@Component
public final class StoredColleagues implements Colleagues {

    private final Store store;

    @Activate
    public StoredColleagues(@Reference Store store) {
        this.store = store;
    }

    @Override
    public String name(String user) {
        return store.read(tx -> tx.accounts().find(user)).map(Account::displayName).orElse(user);
    }

    @Override
    public List<Colleague> ofOffice(Caller caller, OfficeId office) {
        if (!caller.offices().contains(office)) {
            throw new ProblemException(AccessProblem.NOT_ALLOWED);
        }
        return store
                .read(
                        tx ->
                                tx.accounts().ofOffice(office).stream()
                                        .filter(Account::enabled)
                                        .flatMap(
                                                account ->
                                                        account
                                                                .colleagues(office, tx.now())
                                                                .stream())
                                        .toList())
                .stream()
                .sorted(
                        Comparator.comparing(Colleague::displayName)
                                .thenComparing(Colleague::user)
                                .thenComparing(colleague -> colleague.posting().role()))
                .toList();
    }
}
