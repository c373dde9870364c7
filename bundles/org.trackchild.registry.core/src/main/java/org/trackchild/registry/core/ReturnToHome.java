package org.trackchild.registry.core;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.CaseFacts;
import org.trackchild.directory.api.Office;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.CaseStatus;
import org.trackchild.model.Event;
import org.trackchild.model.Place;
import org.trackchild.registry.api.CaseHeader;
import org.trackchild.registry.api.CasePair;
import org.trackchild.registry.api.ChildCase;
import org.trackchild.registry.api.IdentityLink;
import org.trackchild.registry.api.MadeTransition;
import org.trackchild.registry.api.Particulars.FoundParticulars;
import org.trackchild.registry.api.Revision;
import org.trackchild.registry.api.Step;
import org.trackchild.rules.api.Meaning;
import org.trackchild.rules.api.Rules;
import org.trackchild.rules.api.Transition;
import org.trackchild.store.api.StoredCase;
import org.trackchild.store.api.Transaction;

/**
 * Lodges a child whom a committee leaves in a home when its missing report ends: in the case that
 * it has there, or else in one that is made now. A report alone is on no roll. Inside of the
 * transaction of that step.
 */
final class ReturnToHome {

    private final Transaction tx;

    private final CaseDesk desk;

    private final RuleShelf shelf;

    private final CarriedOver carried;

    ReturnToHome(Transaction tx, CaseDesk desk, RuleShelf shelf, CarriedOver carried) {
        this.tx = tx;
        this.desk = desk;
        this.shelf = shelf;
        this.carried = carried;
    }

    /**
     * Lodges the child.
     *
     * @param report the missing report, before the step; locked
     * @param step the step that was made in it, with its evidence
     * @param home where the order places the child
     * @param caller who made the step
     */
    void lodge(StoredCase report, Step step, Office home, Caller caller) {
        Runaways.ranAway(tx, report.content()).ifPresent(away -> tx.cases().lock(Set.of(away)));
        StoredCase there =
                new FoundOfReport(tx, desk)
                        .lodged(report.content(), step.transition())
                        .map(known -> produced(report, known.found()))
                        .orElseGet(() -> admitted(report, step, home, caller));
        Transition enters = FoundOfReport.entering(desk, there, step.transition()).orElseThrow();
        CaseStatus from = there.content().header().status();
        CaseStatus to = enters.from(from).orElseThrow();
        ChildCase changed =
                new StatusChange(tx, desk)
                        .make(
                                there.content(),
                                there.content().particulars(),
                                to,
                                step,
                                StatusChange.signature(caller));
        new Lodging(tx, desk).stepped(there, enters, to, Optional.of(home.id()));
        StatusChange.journalFollowing(tx, changed, from, step, ";report=" + report.content().id());
    }

    /**
     * The case of a found child, with the production of its report if it has none of its own: it
     * was produced, and nobody could say so any more once it is in the home.
     */
    private StoredCase produced(StoredCase report, StoredCase found) {
        Rules rules = shelf.of(found.facts().state());
        Rules ofReport = desk.rules(report.facts());
        boolean known = RunawayCase.wasProduced(Casebook.of(tx, found.content()), rules);
        Optional<MadeTransition> production =
                known
                        ? Optional.empty()
                        : Casebook.of(tx, report.content()).inForce(ofReport).stream()
                                .filter(
                                        each ->
                                                means(
                                                        ofReport,
                                                        CaseKind.MISSING,
                                                        each,
                                                        Meaning.PRODUCE))
                                .reduce((first, second) -> second);
        return production.map(made -> produced(report, found, made, rules)).orElse(found);
    }

    private StoredCase produced(
            StoredCase report, StoredCase found, MadeTransition made, Rules rules) {
        CaseStatus from = found.content().header().status();
        String code = rules.code(CaseKind.FOUND, Meaning.PRODUCE);
        CaseStatus to =
                rules.transition(CaseKind.FOUND, code)
                        .flatMap(known -> known.from(from))
                        .orElse(from);
        Step step = new Step(code, made.step().happened(), made.step().evidence());
        ChildCase changed =
                new StatusChange(tx, desk)
                        .make(found.content(), found.content().particulars(), to, step, made.by());
        StatusChange.journalFollowing(tx, changed, from, step, ";report=" + report.content().id());
        return tx.cases().find(changed.id()).orElseThrow();
    }

    private static boolean means(Rules rules, CaseKind kind, MadeTransition each, Meaning meaning) {
        return rules.means(kind, each.step().transition(), meaning);
    }

    /**
     * A case that the home keeps, linked with the report as one child: who it is is known. It has
     * made those steps of the report that found children make, too, so that their clocks run from
     * when these happened. That a child was traced that ran away from another home says nothing of
     * its family, which somebody may still look for.
     */
    private StoredCase admitted(StoredCase report, Step step, Office home, Caller caller) {
        ChildCase old = report.content();
        boolean ranAway = Runaways.ranAway(tx, old).isPresent();
        Rules rules = shelf.of(home.state());
        ZonedDateTime came =
                first(before(report, step, rules, false), step).atZone(TextCaseReader.INDIA);
        List<Before> before = before(report, step, rules, ranAway);
        CaseFacts facts =
                new CaseFacts(
                        CaseKind.FOUND,
                        home.id(),
                        home.state(),
                        home.district(),
                        Set.of(),
                        Optional.empty());
        CaseId id = CaseId.next();
        ChildCase made =
                new ChildCase(
                        new CaseHeader(
                                id,
                                tx.cases()
                                        .nextNumber(
                                                CaseKind.FOUND,
                                                LocalDate.ofInstant(tx.now(), TextCaseReader.INDIA)
                                                        .getYear()),
                                CaseKind.FOUND,
                                standing(before),
                                home.id(),
                                new Revision(
                                        1,
                                        caller.user(),
                                        tx.now(),
                                        tx.now(),
                                        ranAway
                                                ? Optional.empty()
                                                : old.header().revision().tracedAt())),
                        old.child(),
                        new Event(
                                came.toLocalDate(),
                                came.toLocalTime().withSecond(0).withNano(0),
                                new Place(home.state(), home.district(), home.name().english())),
                        new FoundParticulars(old.header().number(), "", ""),
                        Optional.empty(),
                        List.of(),
                        carried.extra(old, CaseKind.FOUND));
        tx.cases().insert(made, facts, desk.keysOf(made));
        tx.caseFields().replace(id, made.extra());
        carried.photos(old, id);
        tx.journal(
                JournalAction.CASE_REGISTERED,
                StoredCaseRegistry.subject(id),
                "kind=found;version=1;report=" + old.id());
        before.forEach(each -> tx.transitions().insert(each.of(id)));
        new LinkedCases(tx, desk)
                .link(
                        CasePair.of(old.id(), id),
                        IdentityLink.Ground.BY_HAND,
                        Optional.empty(),
                        Statements.of(
                                caller, tx.now(), String.join(", ", step.evidence().values())));
        return tx.cases().find(id).orElseThrow();
    }

    /** A step of the report that the found child made, too. */
    private record Before(MadeTransition made, CaseStatus from, CaseStatus to) {

        MadeTransition of(CaseId found) {
            return new MadeTransition(
                    CaseId.drawUuid(), found, from, to, made.step(), made.recorded(), made.by());
        }
    }

    /** When the child was found: at the first of these steps. */
    private static Instant first(List<Before> before, Step last) {
        return before.stream()
                .map(each -> each.made().step().happened())
                .min(Comparator.naturalOrder())
                .orElse(last.happened());
    }

    private List<Before> before(StoredCase report, Step last, Rules rules, boolean untraced) {
        List<Before> before = new ArrayList<>();
        for (MadeTransition each :
                Casebook.of(tx, report.content()).sinceOpened(desk.rules(report.facts()))) {
            CaseStatus stands = standing(before);
            if (each.step().transition().equals(last.transition())
                    || untraced && means(rules, CaseKind.FOUND, each, Meaning.TRACE)) {
                // it is made in both, or says nothing of the found child
                continue;
            }
            rules.transition(CaseKind.FOUND, each.step().transition())
                    .flatMap(same -> same.from(stands))
                    .ifPresent(next -> before.add(new Before(each, stands, next)));
        }
        return before;
    }

    private static CaseStatus standing(List<Before> before) {
        return before.isEmpty() ? CaseStatus.REGISTERED : before.get(before.size() - 1).to();
    }
}
