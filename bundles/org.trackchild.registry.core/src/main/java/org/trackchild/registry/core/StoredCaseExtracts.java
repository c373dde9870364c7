package org.trackchild.registry.core;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trackchild.access.api.Action;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.FreshProof;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.BulkRuns;
import org.trackchild.registry.api.CaseExtracts;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.ChildCase;
import org.trackchild.store.api.EntryWordsTable;
import org.trackchild.store.api.Store;
import org.trackchild.store.api.StoredCase;
import org.trackchild.store.api.Transaction;

/** Extracts over the store. */
@Component(service = CaseExtracts.class)
public class StoredCaseExtracts implements CaseExtracts {

    private final Store store;

    private final CaseDesk desk;

    @Activate
    public StoredCaseExtracts(@Reference Store store, @Reference CaseDesk desk) {
        this.store = store;
        this.desk = desk;
    }

    @Override
    public Extract read(
            Caller caller, Use use, Optional<CaseKind> kind, List<CaseId> ids, String purpose) {
        FreshProof.need(caller);
        Set<CaseId> wanted = new LinkedHashSet<>(ids);
        String tidy = tidied(purpose);
        check(wanted, tidy);
        UUID words = CaseId.drawUuid();
        String said = "use=" + use.code() + ";" + EntryWordsTable.KEY + "=" + words;
        return store.write(
                caller,
                tx -> {
                    Map<CaseId, StoredCase> readable = readable(tx, caller, wanted);
                    if (!readable.isEmpty()) {
                        tx.entryWords().insert(words, tidy);
                    }
                    List<ChildCase> cases = new ArrayList<>();
                    for (CaseId id : wanted) {
                        StoredCase stored = readable.get(id);
                        if (stored != null) {
                            mustBe(kind, stored.content());
                            journal(tx, caller, stored, said);
                            cases.add(withoutRestricted(stored.content()));
                        }
                    }
                    return new Extract(cases, wanted.size() - cases.size());
                });
    }

    private static void mustBe(Optional<CaseKind> kind, ChildCase content) {
        if (kind.filter(wanted -> wanted != content.header().kind()).isPresent()) {
            throw new ProblemException(
                    List.of(new Problem(CaseProblem.ONE_KIND_ONLY, BulkRuns.CASES, List.of())));
        }
    }

    private static void check(Set<CaseId> wanted, String purpose) {
        List<Problem> problems = new ArrayList<>();
        if (wanted.isEmpty()) {
            problems.add(new Problem(FieldProblem.REQUIRED, BulkRuns.CASES, List.of()));
        } else if (wanted.size() > MOST) {
            problems.add(new Problem(FieldProblem.OUT_OF_RANGE, BulkRuns.CASES, List.of(1, MOST)));
        }
        if (purpose.codePoints().noneMatch(Character::isLetter)) {
            problems.add(
                    new Problem(
                            purpose.isEmpty() ? FieldProblem.REQUIRED : CaseProblem.NO_WORDS,
                            PURPOSE,
                            List.of()));
        } else if (purpose.length() < SHORTEST_PURPOSE) {
            problems.add(new Problem(FieldProblem.TOO_SHORT, PURPOSE, List.of(SHORTEST_PURPOSE)));
        } else if (purpose.length() > LONGEST_PURPOSE) {
            problems.add(new Problem(FieldProblem.TOO_LONG, PURPOSE, List.of(LONGEST_PURPOSE)));
        }
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
    }

    /** In one line, and without the signs that stand between details of the journal. */
    private static String tidied(String purpose) {
        return purpose.replaceAll("[;=\\p{Cntrl}\\s\\p{Z}]+", " ").strip();
    }

    private Map<CaseId, StoredCase> readable(Transaction tx, Caller caller, Set<CaseId> wanted) {
        Set<CaseId> hidden = ProtectedIdentity.among(tx, wanted);
        return tx.cases().findAll(wanted).stream()
                .filter(found -> !hidden.contains(found.content().id()))
                .filter(found -> desk.policy().decide(caller, Action.READ, found.facts()).allowed())
                .collect(Collectors.toMap(found -> found.content().id(), Function.identity()));
    }

    private void journal(Transaction tx, Caller caller, StoredCase stored, String said) {
        tx.journal(
                JournalAction.CASE_EXTRACTED,
                StoredCaseRegistry.subject(stored.content().id()),
                "reason="
                        + desk.policy().decide(caller, Action.READ, stored.facts()).reason()
                        + ";"
                        + said);
    }

    /** Whatever somebody who may see the case might not see of it stays. */
    private static ChildCase withoutRestricted(ChildCase content) {
        return new ChildCase(
                content.header(),
                content.child(),
                content.event(),
                content.particulars(),
                content.origin(),
                List.of(),
                content.extra().stream().filter(value -> value.readers().isEmpty()).toList());
    }
}
