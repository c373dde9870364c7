package org.trackchild.access.core;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trackchild.access.api.Colleagues;
import org.trackchild.store.api.Account;
import org.trackchild.store.api.Store;

/** What people are called, by their accounts in the store. */
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
}
