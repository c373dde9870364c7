package org.trackchild.access.core;

import java.util.List;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trackchild.access.api.AccessProblem;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.FreshProof;
import org.trackchild.access.api.SecondFactor;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.model.ProblemException;
import org.trackchild.store.api.Account;
import org.trackchild.store.api.Store;
import org.trackchild.store.api.Transaction;

/** Second factors in the store. Whoever finds an open desk cannot put their own app in force. */
@Component
public final class StoredSecondFactor implements SecondFactor {

    /** Field in the journal. */
    static final String FIELD = "fields=second_factor;";

    private final Store store;

    private final FactorBook factors;

    @Activate
    public StoredSecondFactor(@Reference Store store, @Reference FactorBook factors) {
        this.store = store;
        this.factors = factors;
    }

    @Override
    public State own(Caller caller) {
        return store.read(tx -> factors.state(tx, caller));
    }

    @Override
    public Drawn draw(String user) {
        return factors.draw(user);
    }

    @Override
    public List<String> setUp(Caller caller, Drawn drawn, String code) {
        return change(caller, "set_up=true", tx -> factors.setUp(tx, caller.user(), drawn, code));
    }

    @Override
    public List<String> renewCodes(Caller caller) {
        return change(caller, "recovery_codes=true", tx -> factors.renew(tx, caller.user()));
    }

    @Override
    public void remove(Caller caller) {
        change(
                caller,
                "removed=true",
                tx -> {
                    if (factors.isDemanded(caller)) {
                        throw new ProblemException(AccessProblem.FACTOR_DEMANDED);
                    }
                    factors.remove(tx, caller.user());
                    return List.of();
                });
    }

    @Override
    public void noteTaken(Caller caller) {
        store.write(
                caller,
                tx -> {
                    tx.accounts().lock(caller.user());
                    factors.noteTaken(tx, caller.user());
                    return null;
                });
    }

    private List<String> change(
            Caller caller, String detail, Function<Transaction, List<String>> work) {
        FreshProof.need(caller);
        return store.write(
                caller,
                tx -> {
                    tx.accounts()
                            .lock(caller.user())
                            .filter(Account::enabled)
                            .orElseThrow(() -> new ProblemException(AccessProblem.NOT_ALLOWED));
                    List<String> codes = work.apply(tx);
                    StoredPeople.journal(
                            tx, JournalAction.ACCOUNT_CHANGED, caller.user(), FIELD + detail);
                    return codes;
                });
    }
}
