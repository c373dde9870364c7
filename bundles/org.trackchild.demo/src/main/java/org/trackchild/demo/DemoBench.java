package org.trackchild.demo;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Role;
import org.trackchild.model.BenchKind;
import org.trackchild.model.Event;
import org.trackchild.registry.api.CaseFilter;
import org.trackchild.registry.api.CaseRegistry;
import org.trackchild.registry.api.CaseSummary;
import org.trackchild.registry.api.CauseLists;
import org.trackchild.registry.api.Listing;
import org.trackchild.registry.api.Sitting;
import org.trackchild.registry.api.SittingPlan;
import org.trackchild.registry.api.Sittings;
import org.trackchild.rules.api.Matter;

/** Gives each bench of the demonstration a sitting of today with a list, and one to come. */
final class DemoBench {

    private static final List<String> BOARD =
            List.of(
                    "Demo Principal Magistrate",
                    "Demo Social Worker One",
                    "Demo Social Worker Two");

    private static final List<String> COMMITTEE =
            List.of(
                    "Demo Chairperson",
                    "Demo Member One",
                    "Demo Member Two",
                    "Demo Member Three",
                    "Demo Member Four");

    private static final List<Matter> MATTERS =
            List.of(Matter.PRODUCTION, Matter.SIR, Matter.REVIEW);

    private static final int DAYS_AHEAD = 3;

    private final Sittings sittings;

    private final CauseLists lists;

    private final CaseRegistry cases;

    private final InstantSource time;

    DemoBench(Sittings sittings, CauseLists lists, CaseRegistry cases, InstantSource time) {
        this.sittings = sittings;
        this.lists = lists;
        this.cases = cases;
        this.time = time;
    }

    /** Plans the sittings of every bench of the demonstration that has none. */
    void plan() {
        DemoUser.all().stream()
                .filter(user -> user.posting().role().isOfBench())
                .map(DemoUser::caller)
                .filter(member -> sittings.usual(member).isEmpty())
                .forEach(this::plan);
    }

    private void plan(Caller member) {
        LocalDate today = LocalDate.ofInstant(time.instant(), Event.ZONE);
        List<String> members = member.has(Role.COMMITTEE_MEMBER) ? COMMITTEE : BOARD;
        Sitting sitting = sittings.plan(member, on(today, members));
        sittings.plan(member, on(today.plusDays(DAYS_AHEAD), members));
        CaseFilter pending =
                CaseFilter.all()
                        .with()
                        .pending(true)
                        .district(member.postings().get(0).district())
                        .bench(member.has(Role.COMMITTEE_MEMBER) ? "" : BenchKind.BOARD)
                        .build();
        List<CaseSummary> some =
                cases.list(member, pending, Optional.empty(), MATTERS.size()).items();
        for (int i = 0; i < some.size(); i++) {
            lists.put(
                    member,
                    sitting.id(),
                    some.get(i).header().id(),
                    MATTERS.get(i),
                    Listing.Source.BENCH,
                    "");
        }
    }

    private static SittingPlan on(LocalDate day, List<String> members) {
        return new SittingPlan(day, LocalTime.of(10, 30), Sitting.Venue.COMMITTEE, "", members);
    }
}
