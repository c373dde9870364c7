package org.trackchild.registry.core;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trackchild.access.api.AccessProblem;
import org.trackchild.access.api.Action;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.CaseFacts;
import org.trackchild.directory.api.Office;
import org.trackchild.directory.api.OfficeType;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.Through;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.Page;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.ChildCase;
import org.trackchild.registry.api.Statement;
import org.trackchild.registry.api.Transfer;
import org.trackchild.registry.api.TransferRequest;
import org.trackchild.registry.api.TransferView;
import org.trackchild.registry.api.Transfers;
import org.trackchild.store.api.Store;
import org.trackchild.store.api.StoredCase;
import org.trackchild.store.api.Transaction;
import org.trackchild.store.api.TransferTable;

/** Requests to other offices over the store. */
@Component(service = Transfers.class)
public class StoredTransfers implements Transfers {

    private final Store store;

    private final CaseDesk desk;

    @Activate
    public StoredTransfers(@Reference Store store, @Reference CaseDesk desk) {
        this.store = store;
        this.desk = desk;
    }

    @Override
    public Set<OfficeType> receivers(CaseKind of, Transfer.Kind kind) {
        return TransferRules.receivers(of, kind);
    }

    @Override
    public TransferView ask(Caller caller, CaseId of, TransferRequest written) {
        TransferRequest request = TransferRules.tidy(written);
        return store.write(
                caller,
                tx -> {
                    tx.cases().lock(Set.of(of));
                    StoredCase stored = desk.find(tx, caller, Action.HAND_OVER, of);
                    Transfer made = made(tx, caller, stored, request);
                    tx.transfers().insert(made);
                    if (made.isNotice()) {
                        new CaseMove(tx, desk).helped(made.way().to(), stored);
                    }
                    journal(tx, JournalAction.TRANSFER_ASKED, made, "");
                    return view(caller, made, stored);
                });
    }

    private Transfer made(
            Transaction tx, Caller caller, StoredCase stored, TransferRequest request) {
        ChildCase subject = stored.content();
        mustBeOpen(subject);
        Optional<Office> to = desk.office(request.to()).filter(Office::isOpen);
        List<Problem> problems =
                TransferRules.check(
                        subject, request, to, LocalDate.ofInstant(tx.now(), TextCaseReader.INDIA));
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        CaseFacts facts = stored.facts();
        Transfer made =
                new Transfer(
                        CaseId.drawUuid(),
                        subject.id(),
                        new Transfer.Way(
                                request.kind(),
                                new Transfer.Keeper(
                                        facts.office(), facts.state(), facts.district()),
                                to.map(
                                                office ->
                                                        new Transfer.Keeper(
                                                                office.id(),
                                                                office.state(),
                                                                office.district()))
                                        .orElseThrow()),
                        new Statement(
                                caller.user(),
                                desk.officeFor(caller, Action.HAND_OVER, facts),
                                tx.now(),
                                request.reason()),
                        request.journey(),
                        Transfer.Course.WAITING);
        if (tx.transfers().ofCase(subject.id()).stream().anyMatch(each -> excludes(each, made))) {
            throw new ProblemException(CaseProblem.TRANSFER_OPEN);
        }
        return made;
    }

    private static void mustBeOpen(ChildCase subject) {
        if (subject.header().status().isClosed()) {
            throw new ProblemException(CaseProblem.CASE_CLOSED);
        }
    }

    /** A case goes to one office at a time, and an office is asked once. */
    private static boolean excludes(Transfer waiting, Transfer made) {
        return waiting.status() == Transfer.Status.ASKED
                && waiting.way().kind() == made.way().kind()
                && (made.way().kind() == Transfer.Kind.TRANSFER
                        || waiting.way().to().office().equals(made.way().to().office()));
    }

    @Override
    public TransferView accept(Caller caller, UUID id) {
        return settle(
                caller,
                id,
                Transfer.Status.ACCEPTED,
                "",
                new Consequence() {

                    @Override
                    public String of(Transaction tx, Transfer accepted) {
                        StoredCase stored = tx.cases().find(accepted.of()).orElseThrow();
                        mustBeOpen(stored.content());
                        CaseMove move = new CaseMove(tx, desk).mustWork(accepted.way().to());
                        return accepted.way().kind() == Transfer.Kind.TRANSFER
                                ? move.to(accepted.way().to(), stored, why(accepted))
                                : move.helped(accepted.way().to(), stored);
                    }

                    @Override
                    public void afterwards(Transaction tx, Transfer accepted) {
                        new LawfulRequests(tx, desk).accepted(caller, accepted);
                    }
                });
    }

    @Override
    public TransferView reject(Caller caller, UUID id, String reason) {
        return settle(
                caller,
                id,
                Transfer.Status.REJECTED,
                Statements.needed(reason),
                (tx, rejected) -> "");
    }

    @Override
    public TransferView withdraw(Caller caller, UUID id, String reason) {
        return settle(
                caller,
                id,
                Transfer.Status.WITHDRAWN,
                Statements.needed(reason),
                (tx, withdrawn) -> {
                    if (withdrawn.isNotice()) {
                        new LinkedCases(tx, desk)
                                .left(
                                        tx.cases().find(withdrawn.of()).orElseThrow(),
                                        withdrawn.way().to().office());
                    }
                    return "";
                });
    }

    /** Who accepted it, with the reason for which it was asked. */
    private static Statement why(Transfer accepted) {
        Statement answer = accepted.answer().orElseThrow();
        return new Statement(
                answer.user(), answer.office(), answer.at(), accepted.asked().reason());
    }

    /** What follows from an answer; tells it for the journal. */
    private interface Consequence {
        String of(Transaction tx, Transfer settled);

        /** What follows when the answer stands in the journal. */
        default void afterwards(Transaction tx, Transfer settled) {}
    }

    private TransferView settle(
            Caller caller, UUID id, Transfer.Status as, String reason, Consequence consequence) {
        return store.write(
                caller,
                tx -> {
                    CaseId of = tx.transfers().find(id).map(Transfer::of).orElseThrow(this::noSuch);
                    new LinkedCases(tx, desk).lock(Set.of(of));
                    StoredCase stored = tx.cases().find(of).orElseThrow();
                    Transfer asked = seen(tx, caller, id);
                    boolean may =
                            as == Transfer.Status.WITHDRAWN
                                    ? mayWithdraw(caller, asked, stored)
                                    : mayAnswer(caller, asked, stored)
                                            && (as == Transfer.Status.ACCEPTED
                                                    || !asked.isNotice());
                    if (!may) {
                        throw new ProblemException(AccessProblem.NOT_ALLOWED);
                    }
                    Statement said = Statements.of(caller, tx.now(), reason);
                    Transfer settled = asked.settled(as, said);
                    if (!tx.transfers().settle(settled)) {
                        throw new ProblemException(CaseProblem.TRANSFER_SETTLED);
                    }
                    journal(tx, action(as), settled, consequence.of(tx, settled));
                    consequence.afterwards(tx, settled);
                    return view(caller, settled, tx.cases().find(of).orElseThrow());
                });
    }

    private static JournalAction action(Transfer.Status as) {
        return switch (as) {
            case ASKED -> JournalAction.TRANSFER_ASKED;
            case ACCEPTED -> JournalAction.TRANSFER_ACCEPTED;
            case REJECTED -> JournalAction.TRANSFER_REJECTED;
            case WITHDRAWN -> JournalAction.TRANSFER_WITHDRAWN;
            case ENDED -> JournalAction.REFERRAL_ENDED;
        };
    }

    /** What became of a request, for the journal of its case. */
    static void journal(
            Transaction tx, JournalAction action, Transfer transfer, String consequence) {
        tx.journal(
                action,
                StoredCaseRegistry.subject(transfer.of()),
                "transfer="
                        + transfer.id()
                        + ";kind="
                        + transfer.way().kind().code()
                        + ";from="
                        + transfer.way().from().office()
                        + ";to="
                        + transfer.way().to().office()
                        + consequence);
    }

    @Override
    public TransferView end(Caller caller, UUID id, String reason) {
        String needed = Statements.needed(reason);
        return store.write(
                caller,
                tx -> {
                    CaseId of = tx.transfers().find(id).map(Transfer::of).orElseThrow(this::noSuch);
                    new LinkedCases(tx, desk).lock(Set.of(of));
                    StoredCase stored = tx.cases().find(of).orElseThrow();
                    Transfer helping = seen(tx, caller, id);
                    if (!mayAnswer(caller, helping, stored)
                            && !mayWithdraw(caller, helping, stored)) {
                        throw new ProblemException(AccessProblem.NOT_ALLOWED);
                    }
                    if (!helping.helps()) {
                        throw new ProblemException(CaseProblem.NOBODY_HELPS);
                    }
                    Transfer ended =
                            new Referrals(tx, desk)
                                    .end(
                                            helping,
                                            stored,
                                            Statements.of(caller, tx.now(), needed),
                                            "");
                    return view(caller, ended, tx.cases().find(of).orElseThrow());
                });
    }

    @Override
    public TransferView read(Caller caller, UUID id) {
        return store.write(
                caller,
                tx -> {
                    Transfer found = seen(tx, caller, id);
                    journal(tx, JournalAction.TRANSFER_READ, found, "");
                    return views(tx, caller, List.of(found)).get(0);
                });
    }

    /** The request, when the caller has a part in it. */
    private Transfer seen(Transaction tx, Caller caller, UUID id) {
        return tx.transfers()
                .find(id)
                .filter(found -> isParty(tx, caller, found))
                .orElseThrow(this::noSuch);
    }

    private ProblemException noSuch() {
        return new ProblemException(CaseProblem.NO_SUCH_TRANSFER);
    }

    private boolean isParty(Transaction tx, Caller caller, Transfer transfer) {
        StoredCase stored = tx.cases().find(transfer.of()).orElseThrow();
        return mayRead(caller, stored)
                || answersFor(caller, transfer.way().to(), stored)
                || answersFor(caller, transfer.way().from(), stored)
                || isOfAsker(caller, transfer);
    }

    @Override
    public List<TransferView> ofCase(Caller caller, CaseId of) {
        return new Showing(store, caller, Through.TRANSFERS)
                .list(
                        tx -> {
                            StoredCase stored = desk.find(tx, caller, Action.READ, of);
                            return tx.transfers().ofCase(of).stream()
                                    .map(each -> view(caller, each, stored))
                                    .toList();
                        },
                        StoredTransfers::cases);
    }

    @Override
    public Page<TransferView> list(
            Caller caller,
            Direction direction,
            Set<Transfer.Status> status,
            Optional<String> after,
            int limit) {
        PageStart.check(after);
        return new Showing(store, caller, Through.TRANSFERS)
                .page(
                        tx -> {
                            Page<Transfer> page =
                                    tx.transfers()
                                            .list(
                                                    selection(caller, direction, status),
                                                    after,
                                                    limit);
                            return new Page<>(views(tx, caller, page.items()), page.next());
                        },
                        StoredTransfers::cases);
    }

    /** Of some requests nothing is told of the child. */
    private static Stream<CaseId> cases(TransferView view) {
        return view.glimpse().stream().map(told -> view.transfer().of());
    }

    @Override
    public long count(Caller caller, Direction direction, Set<Transfer.Status> status) {
        return store.read(tx -> tx.transfers().count(selection(caller, direction, status)));
    }

    private TransferTable.Selection selection(
            Caller caller, Direction direction, Set<Transfer.Status> status) {
        return new TransferTable.Selection(direction, desk.policy().takesOver(caller), status);
    }

    private List<TransferView> views(
            Transaction tx, Caller caller, Collection<Transfer> transfers) {
        Map<CaseId, StoredCase> cases =
                tx
                        .cases()
                        .findAll(transfers.stream().map(Transfer::of).collect(Collectors.toSet()))
                        .stream()
                        .collect(Collectors.toMap(c -> c.content().id(), Function.identity()));
        return transfers.stream().map(each -> view(caller, each, cases.get(each.of()))).toList();
    }

    private TransferView view(Caller caller, Transfer transfer, StoredCase stored) {
        ChildCase subject = stored.content();
        boolean waits = transfer.status() == Transfer.Status.ASKED;
        boolean reads = mayRead(caller, stored);
        return new TransferView(
                transfer,
                Optional.of(TransferView.Glimpse.of(subject)).filter(told -> waits || reads),
                reads,
                waits && mayAnswer(caller, transfer, stored),
                waits && mayWithdraw(caller, transfer, stored),
                transfer.helps()
                        && (mayAnswer(caller, transfer, stored)
                                || mayWithdraw(caller, transfer, stored)));
    }

    private boolean mayRead(Caller caller, StoredCase stored) {
        return desk.policy().decide(caller, Action.READ, stored.facts()).allowed();
    }

    private boolean mayAnswer(Caller caller, Transfer transfer, StoredCase stored) {
        return answersFor(caller, transfer.way().to(), stored);
    }

    private boolean answersFor(Caller caller, Transfer.Keeper office, StoredCase stored) {
        return desk.policy()
                .decide(caller, Action.TAKE_OVER, CaseMove.facts(office, stored))
                .allowed();
    }

    private boolean mayWithdraw(Caller caller, Transfer transfer, StoredCase stored) {
        return isOfAsker(caller, transfer)
                || desk.policy().decide(caller, Action.HAND_OVER, stored.facts()).allowed();
    }

    private static boolean isOfAsker(Caller caller, Transfer transfer) {
        return caller.postings().stream()
                .anyMatch(posting -> posting.office().equals(transfer.asked().office()));
    }
}
