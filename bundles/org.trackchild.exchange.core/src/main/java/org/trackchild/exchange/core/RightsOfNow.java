package org.trackchild.exchange.core;

import java.util.List;
import java.util.Optional;
import org.trackchild.access.api.AccessProblem;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Posting;
import org.trackchild.access.api.Role;
import org.trackchild.model.ProblemException;
import org.trackchild.store.api.Account;
import org.trackchild.store.api.Store;

/**
 * What somebody who brought a file may still do. A file may wait, and be worked through for hours:
 * whoever was posted elsewhere or disabled meanwhile registers nothing with it any more.
 */
final class RightsOfNow {

    private RightsOfNow() {}

    /**
     * The same person with those of the postings that are still in force.
     *
     * @param accepted as they were when the file was accepted; parts of the platform and the
     *     machine's operator have no account and stay as they are
     * @throws ProblemException with {@link AccessProblem#NOT_ALLOWED} when the posting on whose
     *     behalf they brought it is over, or the account is disabled
     */
    static Caller of(Store store, Caller accepted) {
        if (accepted.isSystem() || accepted.has(Role.OPERATOR)) {
            return accepted;
        }
        List<Posting> present =
                store.<List<Posting>>read(
                        tx ->
                                tx.accounts()
                                        .find(accepted.user())
                                        .filter(Account::enabled)
                                        .map(account -> account.postings(tx.now()))
                                        .orElse(List.of()));
        List<Posting> left =
                accepted.postings().stream()
                        .filter(posting -> present.stream().anyMatch(now -> same(now, posting)))
                        .toList();
        Optional<Posting> main = accepted.postings().stream().findFirst();
        if (main.filter(left::contains).isEmpty()) {
            throw new ProblemException(AccessProblem.NOT_ALLOWED);
        }
        return accepted.with(left);
    }

    private static boolean same(Posting one, Posting other) {
        return one.office().equals(other.office()) && one.role() == other.role();
    }
}
