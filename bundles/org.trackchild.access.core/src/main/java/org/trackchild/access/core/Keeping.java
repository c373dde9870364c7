package org.trackchild.access.core;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.trackchild.access.api.Administration;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Posting;
import org.trackchild.access.api.Reach;
import org.trackchild.access.api.Role;
import org.trackchild.access.api.Tenure;
import org.trackchild.directory.api.Office;
import org.trackchild.store.api.Account;

/**
 * Which people a caller keeps, by the postings that the caller has now.
 *
 * @param caller who
 * @param places what they administer
 * @param all the same, and the offices of which they are in charge
 */
record Keeping(Caller caller, Reach places, Reach all) {

    static Keeping of(Caller caller) {
        return new Keeping(
                caller, Administration.of(caller), Administration.withOwnOffices(caller));
    }

    /** Whether there is anybody whom they could keep. */
    boolean keepsAnybody() {
        return all.everything()
                || !all.states().isEmpty()
                || !all.districts().isEmpty()
                || !all.offices().isEmpty();
    }

    boolean keeps(Office office) {
        return all.coversOffice(office.id(), office.state(), office.district());
    }

    /** As an administrator, not only as the head of the office. */
    boolean administers(Office office) {
        return places.coversOffice(office.id(), office.state(), office.district());
    }

    /** The roles that they can give in an office. */
    List<Role> roles(Office office) {
        if (!keeps(office)) {
            return List.of();
        }
        return Staffing.roles(office.type()).stream()
                .filter(role -> role != Role.ADMINISTRATOR || administers(office))
                .toList();
    }

    /** Whether a posting is theirs to give and to end. */
    private boolean keeps(Posting posting) {
        Reach reach = posting.role() == Role.ADMINISTRATOR ? places : all;
        return reach.coversOffice(posting.office(), posting.state(), posting.district());
    }

    /** Whether a posting of an account, of whatever time, is theirs to know of. */
    boolean knows(Account account) {
        return account.tenures().stream()
                .map(Tenure::posting)
                .anyMatch(
                        posting ->
                                all.coversOffice(
                                        posting.office(), posting.state(), posting.district()));
    }

    boolean isOwn(Account account) {
        return account.user().equals(caller.user());
    }

    /**
     * Whether the account itself is theirs to change: all that it can do, now or later, is theirs
     * to give.
     */
    boolean keepsWhole(Account account, LocalDate today) {
        return !isOwn(account)
                && knows(account)
                && account.tenures().stream()
                        .filter(tenure -> !tenure.isOver(today))
                        .allMatch(tenure -> keeps(tenure.posting()));
    }

    /** The postings of an account that they may end. */
    Set<UUID> endable(Account account, LocalDate today) {
        if (isOwn(account)) {
            return Set.of();
        }
        return account.tenures().stream()
                .filter(tenure -> !tenure.isOver(today) && keeps(tenure.posting()))
                .map(Tenure::id)
                .collect(Collectors.toSet());
    }
}
