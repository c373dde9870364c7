package org.trackchild.registry.core;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.registry.api.AlarmAnswer;
import org.trackchild.registry.api.AlarmDeliberation;
import org.trackchild.registry.api.Answer;
import org.trackchild.registry.api.CaseHeader;
import org.trackchild.registry.api.Deliberation;
import org.trackchild.registry.api.Duplicate;
import org.trackchild.registry.api.Proposal;
import org.trackchild.registry.api.ProposalStatus;
import org.trackchild.rules.api.Milestone;

/** What is awaited from the office that keeps a case, as milestones of the rules. Pure. */
final class Awaited {

    private Awaited() {}

    /**
     * What is awaited.
     *
     * @param of the case
     * @param proposals of the case
     * @param alarms that the child may be registered twice, of the case
     */
    static List<Milestone> of(
            CaseHeader of, Collection<Proposal> proposals, Collection<AlarmSaid> alarms) {
        CaseKind side = of.kind();
        List<Milestone> awaited = new ArrayList<>();
        first(
                        Stream.concat(
                                proposals.stream().flatMap(each -> decision(side, each).stream()),
                                alarms.stream().flatMap(each -> answer(of.id(), each).stream())))
                .ifPresent(since -> awaited.add(new Milestone(Milestone.PROPOSED, since)));
        first(proposals.stream().flatMap(each -> reply(side, each).stream()))
                .ifPresent(since -> awaited.add(new Milestone(Milestone.ASKED, since)));
        first(
                        Stream.concat(
                                proposals.stream().flatMap(each -> differSince(each).stream()),
                                alarms.stream().flatMap(each -> differSince(each).stream())))
                .ifPresent(since -> awaited.add(new Milestone(Milestone.DISPUTED, since)));
        return awaited;
    }

    /**
     * An alarm, with what was said of it.
     *
     * @param answers at least all those of the alarm
     */
    record AlarmSaid(Duplicate alarm, List<AlarmAnswer> answers) {

        private AlarmDeliberation said() {
            return AlarmDeliberation.of(alarm, answers);
        }
    }

    private static Optional<Instant> answer(CaseId side, AlarmSaid each) {
        return each.alarm().isOpen() && each.said().decision(side).isEmpty()
                ? Optional.of(each.alarm().timing().madeAt())
                : Optional.empty();
    }

    private static Optional<Instant> differSince(AlarmSaid each) {
        return each.alarm().isOpen() ? each.said().differSince() : Optional.empty();
    }

    private static Optional<Instant> first(Stream<Instant> some) {
        return some.min(Comparator.naturalOrder());
    }

    private static Optional<Instant> decision(CaseKind side, Proposal proposal) {
        return proposal.status() == ProposalStatus.OPEN
                        && Deliberation.of(proposal).decision(side).isEmpty()
                ? Optional.of(proposal.timing().madeAt())
                : Optional.empty();
    }

    private static Optional<Instant> reply(CaseKind side, Proposal proposal) {
        return proposal.status().isAnswerable()
                ? Deliberation.of(proposal).question(side).map(Answer::at)
                : Optional.empty();
    }

    private static Optional<Instant> differSince(Proposal proposal) {
        return proposal.status() == ProposalStatus.DISPUTED
                ? Deliberation.of(proposal).differSince()
                : Optional.empty();
    }
}
