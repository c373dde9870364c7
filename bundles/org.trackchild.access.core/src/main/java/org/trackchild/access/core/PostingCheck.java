package org.trackchild.access.core;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.trackchild.access.api.AccessProblem;
import org.trackchild.access.api.People;
import org.trackchild.access.api.Posting;
import org.trackchild.access.api.Role;
import org.trackchild.access.api.Tenure;
import org.trackchild.directory.api.Office;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemCode;
import org.trackchild.store.api.Account;
import org.trackchild.store.api.Transaction;

/**
 * Whether a posting can be given.
 *
 * @param tx the transaction in which it is given
 * @param keeping of whoever gives it
 */
record PostingCheck(Transaction tx, Keeping keeping) {

    /** Longer ahead than any term of a member; what is typed beyond is a slip. */
    private static final int YEARS_AHEAD = 10;

    /** The last day that can be named for a posting. */
    static LocalDate latest(LocalDate today) {
        return today.plusYears(YEARS_AHEAD);
    }

    static boolean isBad(LocalDate day, LocalDate today) {
        return day.isBefore(today) || day.isAfter(latest(today));
    }

    /**
     * Checks what is wanted.
     *
     * @param problems gets everything that is wrong
     * @return the posting to give; empty when something is wrong
     */
    Optional<Tenure> check(Account account, People.Wanted wanted, List<Problem> problems) {
        int before = problems.size();
        // the office stays open until the end of this: whoever closes it waits, and then counts
        Optional<Office> office = tx.offices().lock(wanted.office()).filter(Office::isOpen);
        if (office.isEmpty()) {
            add(problems, FieldProblem.UNKNOWN_PLACE, People.OFFICE);
        } else if (!keeping.keeps(office.get())) {
            add(problems, AccessProblem.OFFICE_OF_OTHERS, People.OFFICE);
        } else {
            checkRole(office.get(), wanted, problems);
        }
        LocalDate today = Account.day(tx.now());
        LocalDate from = wanted.from().orElse(today);
        checkDays(from, wanted.to(), today, problems);
        if (wanted.standsInFor().isPresent()) {
            checkColleague(account, wanted, from, problems);
        }
        if (problems.size() > before) {
            return Optional.empty();
        }
        Office in = office.orElseThrow();
        Tenure given =
                new Tenure(
                        UUID.randomUUID(),
                        new Posting(
                                in.id(),
                                wanted.role(),
                                in.state(),
                                in.district(),
                                wanted.inCharge()),
                        Optional.of(from),
                        wanted.to(),
                        wanted.standsInFor());
        if (account.tenures().stream().anyMatch(other -> overlaps(other, given))) {
            add(problems, AccessProblem.ALREADY_POSTED, People.OFFICE);
            return Optional.empty();
        }
        return Optional.of(given);
    }

    private void checkRole(Office office, People.Wanted wanted, List<Problem> problems) {
        List<Role> roles = keeping.roles(office);
        if (!roles.contains(wanted.role())) {
            problems.add(
                    new Problem(
                            AccessProblem.ROLE_DOES_NOT_FIT,
                            People.ROLE,
                            List.of(
                                    roles.stream()
                                            .map(Role::code)
                                            .collect(Collectors.joining(", ")))));
        }
        if (wanted.inCharge() && !keeping.administers(office) && !standsInForHead(wanted)) {
            add(problems, AccessProblem.NOT_ALLOWED, People.IN_CHARGE);
        }
    }

    /** A head names who stands in for them, as long as they are the head; no stand-in does. */
    private boolean standsInForHead(People.Wanted wanted) {
        LocalDate today = Account.day(tx.now());
        return wanted.standsInFor().filter(keeping.caller().user()::equals).stream()
                .flatMap(user -> tx.accounts().find(user).stream())
                .flatMap(account -> account.tenures().stream())
                .anyMatch(
                        own ->
                                own.posting().inCharge()
                                        && own.posting().office().equals(wanted.office())
                                        && own.isInForce(today)
                                        && own.standsInFor().isEmpty());
    }

    private static void checkDays(
            LocalDate from, Optional<LocalDate> to, LocalDate today, List<Problem> problems) {
        if (isBad(from, today)) {
            add(problems, AccessProblem.BAD_DAY, People.FROM);
        }
        if (to.filter(last -> isBad(last, today)).isPresent()) {
            add(problems, AccessProblem.BAD_DAY, People.TO);
        } else if (to.filter(from::isAfter).isPresent()) {
            add(problems, AccessProblem.ENDS_BEFORE_IT_BEGINS, People.TO);
        }
    }

    /** Who stands in does the work of somebody of the same office, until a day that is known. */
    private void checkColleague(
            Account account, People.Wanted wanted, LocalDate from, List<Problem> problems) {
        if (wanted.to().isEmpty()) {
            add(problems, FieldProblem.REQUIRED, People.TO);
        }
        LocalDate last = wanted.to().orElse(from);
        boolean works =
                wanted
                        .standsInFor()
                        .filter(user -> !user.equals(account.user()))
                        .flatMap(tx.accounts()::find)
                        .stream()
                        .flatMap(colleague -> colleague.tenures().stream())
                        .anyMatch(
                                tenure ->
                                        tenure.posting().office().equals(wanted.office())
                                                && tenure.posting().role() == wanted.role()
                                                && (tenure.posting().inCharge()
                                                        || !wanted.inCharge())
                                                && tenure.standsInFor().isEmpty()
                                                && tenure.isInForce(from)
                                                && tenure.isInForce(last));
        if (!works) {
            add(problems, AccessProblem.NO_SUCH_COLLEAGUE, People.STANDS_IN_FOR);
        }
    }

    private static boolean overlaps(Tenure one, Tenure other) {
        return one.posting().office().equals(other.posting().office())
                && one.posting().role() == other.posting().role()
                && one.posting().inCharge() == other.posting().inCharge()
                && !endsBefore(one, other)
                && !endsBefore(other, one);
    }

    private static boolean endsBefore(Tenure one, Tenure other) {
        return other.from().filter(one::isOver).isPresent();
    }

    /** A posting in the details of the journal. */
    static String detail(Tenure tenure) {
        Posting posting = tenure.posting();
        return "posting="
                + posting.role().code()
                + "@"
                + posting.office()
                + (posting.inCharge() ? ";in_charge=true" : "")
                + tenure.from().map(day -> ";from=" + day).orElse("")
                + tenure.to().map(day -> ";to=" + day).orElse("")
                + tenure.standsInFor().map(user -> ";stands_in_for=" + user).orElse("");
    }

    private static void add(List<Problem> problems, ProblemCode code, String field) {
        problems.add(new Problem(code, field, List.of()));
    }
}
