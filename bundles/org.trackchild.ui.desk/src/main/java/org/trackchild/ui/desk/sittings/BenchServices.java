package org.trackchild.ui.desk.sittings;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Posting;
import org.trackchild.directory.api.Directory;
import org.trackchild.model.CaseId;
import org.trackchild.model.ProblemException;
import org.trackchild.model.Wording;
import org.trackchild.registry.api.CaseFilter;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.CaseRegistry;
import org.trackchild.registry.api.CauseLists;
import org.trackchild.registry.api.Holidays;
import org.trackchild.registry.api.Sitting;
import org.trackchild.registry.api.Sittings;
import org.trackchild.rules.api.Holiday;
import org.trackchild.ui.desk.words.Days;

/** The services that the pages of a bench need. */
@Component(service = BenchServices.class)
public final class BenchServices {

    private static final int FEW = 5;

    private final Sittings sittings;

    private final CauseLists lists;

    private final CaseRegistry cases;

    private final Directory directory;

    private final InstantSource time;

    private final Holidays holidays;

    @Activate
    public BenchServices(
            @Reference Sittings sittings,
            @Reference CauseLists lists,
            @Reference CaseRegistry cases,
            @Reference Directory directory,
            @Reference InstantSource time,
            @Reference Holidays holidays) {
        this.sittings = sittings;
        this.lists = lists;
        this.cases = cases;
        this.directory = directory;
        this.time = time;
        this.holidays = holidays;
    }

    Sittings sittings() {
        return sittings;
    }

    CauseLists lists() {
        return lists;
    }

    Directory directory() {
        return directory;
    }

    /** Why the offices of a bench are closed on a day; empty when it is a working day. */
    Optional<Wording> closed(Caller caller, LocalDate day) {
        return holidays.closed(state(caller), day).map(Holiday::name);
    }

    /** The state of the bench. */
    private static String state(Caller caller) {
        return caller.postings().stream()
                .filter(posting -> posting.role().isOfBench())
                .map(Posting::state)
                .findFirst()
                .orElse("");
    }

    /** The sitting that matters now: the open one, else that of today, else one that is overdue. */
    Optional<Sittings.Line> now(Caller caller) {
        LocalDate today = LocalDate.ofInstant(time.instant(), Days.INDIA);
        var ahead = sittings.ahead(caller);
        return ahead.stream()
                .filter(line -> line.sitting().status() == Sitting.Status.OPEN)
                .findFirst()
                .or(
                        () ->
                                ahead.stream()
                                        .filter(line -> !line.sitting().plan().day().isAfter(today))
                                        .findFirst());
    }

    /**
     * The case with a number.
     *
     * @throws ProblemException {@link CaseProblem#NO_SUCH_CASE} when the caller sees none
     */
    CaseId numbered(Caller caller, String number) {
        CaseFilter same = CaseFilter.all().with().text(number).build();
        return cases.list(caller, same, Optional.empty(), FEW).items().stream()
                .map(summary -> summary.header())
                .filter(header -> header.number().equalsIgnoreCase(number.strip()))
                .findFirst()
                .map(header -> header.id())
                .orElseThrow(() -> new ProblemException(CaseProblem.NO_SUCH_CASE));
    }
}
