package org.trackchild.registry.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.model.ApproximateAge;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.store.api.CaseTable;
import org.trackchild.store.api.Transaction;

/** The cases of a child are locked in one round, and so in one order. */
class LockingOrderTest extends FreedChildren {

    private final List<Set<CaseId>> rounds = new ArrayList<>();

    @Test
    void whoeverBeginsWithAnyOfThemLocksAllAtOnce() {
        StoredIdentityLinks links = new StoredIdentityLinks(register.store, register.desk);
        links.matcher = new FixedMatcher();
        CaseId report =
                register.enter(CaseKind.MISSING, "PS-1", child(ApproximateAge.about(9), null));
        CaseId found =
                register.enter(CaseKind.FOUND, "CCI-1", child(ApproximateAge.about(9), null));
        links.link(UNIT, report, found, "The same scar");
        register.store.write(
                Caller.system("test"),
                tx -> {
                    new LinkedCases(watched(tx), register.desk).lock(Set.of(found));
                    return null;
                });
        assertThat(rounds).containsExactly(Set.of(report, found));
    }

    private Transaction watched(Transaction tx) {
        CaseTable cases =
                (CaseTable)
                        Proxy.newProxyInstance(
                                getClass().getClassLoader(),
                                new Class<?>[] {CaseTable.class},
                                (proxy, method, arguments) -> {
                                    if (method.getName().equals("lock")) {
                                        Set<CaseId> round = new HashSet<>();
                                        ((Collection<?>) arguments[0])
                                                .forEach(each -> round.add((CaseId) each));
                                        rounds.add(round);
                                    }
                                    return call(tx.cases(), method, arguments);
                                });
        return (Transaction)
                Proxy.newProxyInstance(
                        getClass().getClassLoader(),
                        new Class<?>[] {Transaction.class},
                        (proxy, method, arguments) ->
                                method.getName().equals("cases")
                                        ? cases
                                        : call(tx, method, arguments));
    }

    private static Object call(Object of, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(of, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
