package org.trackchild.access.core;

import java.time.LocalDate;
import java.util.Comparator;
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
                .filter(
                        role ->
                                administers(office)
                                        || caller.postings().stream()
                                                .filter(Posting::inCharge)
                                                .filter(own -> own.office().equals(office.id()))
                                                .anyMatch(own -> commands(own.role(), role)))
                .toList();
    }

    /** Whether a head of a role answers for people of another: nobody gives more than they have. */
    private static boolean commands(Role head, Role role) {
        return role != Role.ADMINISTRATOR
                && (role == head
                        || role.scope().compareTo(head.scope()) < 0
                        || head == Role.PRINCIPAL_MAGISTRATE && role == Role.BOARD_MEMBER);
    }

    private boolean administers(Posting posting) {
        return places.coversOffice(posting.office(), posting.state(), posting.district());
    }

    /**
     * Whether a posting is theirs to end. A head ends none of another head, but that of whoever
     * stands in for them.
     */
    private boolean keeps(Tenure tenure) {
        Posting posting = tenure.posting();
        if (administers(posting)) {
            return true;
        }
        boolean ofStandIn = tenure.standsInFor().filter(caller.user()::equals).isPresent();
        return caller.postings().stream()
                .filter(Posting::inCharge)
                .filter(own -> own.office().equals(posting.office()))
                .anyMatch(
                        own ->
                                commands(own.role(), posting.role())
                                        && (!posting.inCharge() || ofStandIn));
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
     * to give. One that can do nothing any more is for an administrator of a place where it could.
     */
    boolean keepsWhole(Account account, LocalDate today) {
        if (isOwn(account)) {
            return false;
        }
        List<Tenure> left =
                account.tenures().stream().filter(tenure -> !tenure.isOver(today)).toList();
        return left.isEmpty()
                ? account.tenures().stream().map(Tenure::posting).anyMatch(this::administers)
                : left.stream().allMatch(this::keeps);
    }

    /** The postings of an account that they may end. */
    Set<UUID> endable(Account account, LocalDate today) {
        if (isOwn(account)) {
            return Set.of();
        }
        return account.tenures().stream()
                .filter(tenure -> !tenure.isOver(today) && keeps(tenure))
                .map(Tenure::id)
                .collect(Collectors.toSet());
    }

    /** How far they reach over an account that they keep: as far as over each of its postings. */
    Role.Scope authority(Account account, LocalDate today) {
        return account.tenures().stream()
                .filter(tenure -> !tenure.isOver(today))
                .map(tenure -> authority(tenure.posting()))
                .min(Comparator.naturalOrder())
                .orElseGet(
                        () ->
                                account.tenures().stream()
                                        .map(tenure -> authority(tenure.posting()))
                                        .max(Comparator.naturalOrder())
                                        .orElse(Role.Scope.NONE));
    }

    private Role.Scope authority(Posting posting) {
        if (places.everything()) {
            return Role.Scope.NATION;
        }
        if (places.states().contains(posting.state())) {
            return Role.Scope.STATE;
        }
        if (places.districts().contains(posting.district())) {
            return Role.Scope.DISTRICT;
        }
        return all.offices().contains(posting.office()) ? Role.Scope.OFFICE : Role.Scope.NONE;
    }
}
