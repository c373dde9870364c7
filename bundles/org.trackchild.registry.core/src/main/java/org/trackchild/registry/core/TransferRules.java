package org.trackchild.registry.core;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trackchild.directory.api.Office;
import org.trackchild.directory.api.OfficeType;
import org.trackchild.model.CaseKind;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.Problem;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.ChildCase;
import org.trackchild.registry.api.Transfer;
import org.trackchild.registry.api.TransferRequest;

/** Who can be asked to take a case over, or to help, and what belongs to a request. Pure. */
final class TransferRules {

    private static final String TO = "to";
    private static final String ESCORT = "escort";
    private static final String DAY = "day";

    private static final int LONGEST_ESCORT = 200;

    /** Police, who search; the unit of the district keeps what comes without an office. */
    private static final Set<OfficeType> SEARCH =
            Collections.unmodifiableSet(
                    EnumSet.of(
                            OfficeType.POLICE_STATION,
                            OfficeType.SJPU,
                            OfficeType.AHTU,
                            OfficeType.RAILWAY_POLICE,
                            OfficeType.RAILWAY_PROTECTION_FORCE,
                            OfficeType.DCPU));

    /**
     * Homes for children in need of care, and who places them there. Observation and special homes
     * are for children in conflict with the law (sections 47 and 48 of the Juvenile Justice Act
     * 2015).
     */
    private static final Set<OfficeType> CARE =
            Collections.unmodifiableSet(
                    EnumSet.of(
                            OfficeType.CHILDRENS_HOME,
                            OfficeType.OPEN_SHELTER,
                            OfficeType.ADOPTION_AGENCY,
                            OfficeType.CWC,
                            OfficeType.DCPU));

    /** Offices of the state that help whatever the kind of the case. */
    private static final Set<OfficeType> HELP =
            EnumSet.of(OfficeType.CWC, OfficeType.SCPS, OfficeType.CHILD_HELPLINE);

    /** Who can look out for a missing child. */
    private static final Set<OfficeType> LOOKOUT = lookout();

    private TransferRules() {}

    private static Set<OfficeType> lookout() {
        Set<OfficeType> lookout = EnumSet.copyOf(SEARCH);
        lookout.addAll(HELP);
        return Collections.unmodifiableSet(lookout);
    }

    /** The kinds of offices that can be asked. */
    static Set<OfficeType> receivers(CaseKind of, Transfer.Kind kind) {
        if (kind == Transfer.Kind.NOTICE) {
            return of == CaseKind.MISSING ? LOOKOUT : Set.of();
        }
        Set<OfficeType> keepers = of == CaseKind.MISSING ? SEARCH : CARE;
        if (kind == Transfer.Kind.TRANSFER) {
            return keepers;
        }
        Set<OfficeType> helpers = EnumSet.copyOf(keepers);
        helpers.addAll(SEARCH);
        helpers.addAll(HELP);
        return helpers;
    }

    /** A request whose texts are tidy. */
    static TransferRequest tidy(TransferRequest asked) {
        return new TransferRequest(
                asked.kind(),
                asked.to(),
                TextRules.tidy(asked.reason()),
                new Transfer.Journey(
                        TextRules.tidy(asked.journey().escort()), asked.journey().day()));
    }

    /**
     * Everything that is wrong.
     *
     * @param to the office that is asked; empty when the directory does not know it
     */
    static List<Problem> check(
            ChildCase subject, TransferRequest asked, Optional<Office> to, LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        if (to.isEmpty()) {
            problems.add(new Problem(FieldProblem.UNKNOWN_PLACE, TO, List.of()));
        } else if (asked.to().equals(subject.header().office())) {
            problems.add(new Problem(CaseProblem.SAME_OFFICE, TO, List.of()));
        } else if (!receivers(subject.header().kind(), asked.kind()).contains(to.get().type())) {
            problems.add(new Problem(CaseProblem.OFFICE_DOES_NOT_FIT, TO, List.of()));
        }
        Statements.check(asked.reason(), true, problems);
        journey(subject, asked, today, problems);
        return problems;
    }

    private static void journey(
            ChildCase subject, TransferRequest asked, LocalDate today, List<Problem> problems) {
        Transfer.Journey journey = asked.journey();
        boolean travels =
                subject.header().kind() == CaseKind.FOUND && asked.kind() == Transfer.Kind.TRANSFER;
        if (!travels) {
            if (!journey.escort().isEmpty()) {
                problems.add(new Problem(FieldProblem.UNKNOWN_FIELD, ESCORT, List.of()));
            }
            if (journey.day().isPresent()) {
                problems.add(new Problem(FieldProblem.UNKNOWN_FIELD, DAY, List.of()));
            }
            return;
        }
        TextRules.check(ESCORT, journey.escort(), LONGEST_ESCORT, problems);
        LocalDate earliest = subject.event().date();
        LocalDate latest = today.plusYears(1);
        journey.day()
                .filter(day -> day.isBefore(earliest) || day.isAfter(latest))
                .ifPresent(
                        day ->
                                problems.add(
                                        new Problem(
                                                FieldProblem.OUT_OF_RANGE,
                                                DAY,
                                                List.of(earliest.toString(), latest.toString()))));
    }
}
