package org.trackchild.reporting.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trackchild.access.api.AccessProblem;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Oversight;
import org.trackchild.access.api.Reach;
import org.trackchild.access.api.Role;
import org.trackchild.directory.api.Directory;
import org.trackchild.model.OfficeId;
import org.trackchild.model.ProblemException;
import org.trackchild.reporting.api.MonitorPlace;
import org.trackchild.reporting.api.ReportProblem;
import org.trackchild.rules.api.Level;

/** Which places a caller may monitor, and whether the cases behind the figures, too. */
final class MonitorRights {

    private final Directory directory;

    MonitorRights(Directory directory) {
        this.directory = directory;
    }

    /** Where the caller begins, the widest first. */
    static List<MonitorPlace> starts(Caller caller) {
        Reach mine = Oversight.of(caller);
        List<MonitorPlace> starts = new ArrayList<>();
        if (mine.everything()) {
            starts.add(MonitorPlace.NATION);
        }
        mine.states().stream()
                .sorted()
                .forEach(code -> starts.add(new MonitorPlace(Level.STATE, code)));
        mine.districts().stream()
                .sorted()
                .forEach(code -> starts.add(new MonitorPlace(Level.DISTRICT, code)));
        return starts;
    }

    /**
     * The place with those above it, the widest first.
     *
     * @throws ProblemException when there is none such, or it is not the caller's
     */
    List<MonitorPlace> path(Caller caller, MonitorPlace place) {
        Reach mine = Oversight.of(caller);
        if (mine.equals(Reach.NOTHING)) {
            throw new ProblemException(AccessProblem.NOT_ALLOWED);
        }
        List<MonitorPlace> seen =
                chain(place)
                        .orElseThrow(() -> new ProblemException(ReportProblem.NO_SUCH_PLACE))
                        .stream()
                        .dropWhile(each -> !isWithin(mine, each))
                        .toList();
        if (seen.isEmpty()) {
            throw new ProblemException(AccessProblem.NOT_ALLOWED);
        }
        return seen;
    }

    private static boolean isWithin(Reach mine, MonitorPlace place) {
        return mine.everything()
                || switch (place.level()) {
                    case STATE -> mine.states().contains(place.code());
                    case DISTRICT -> mine.districts().contains(place.code());
                    case NATION, OFFICE -> false;
                };
    }

    /** From the nation down to the place; empty when the directory does not know it. */
    private Optional<List<MonitorPlace>> chain(MonitorPlace place) {
        return switch (place.level()) {
            case NATION -> Optional.of(chain("", "", Optional.empty()));
            case STATE ->
                    directory
                            .findState(place.code())
                            .filter(state -> state.code().equals(place.code()))
                            .map(state -> chain(state.code(), "", Optional.empty()));
            case DISTRICT ->
                    directory
                            .district(place.code())
                            .map(found -> chain(found.state(), found.code(), Optional.empty()));
            case OFFICE ->
                    directory
                            .office(new OfficeId(place.code()))
                            .map(
                                    found ->
                                            chain(
                                                    found.state(),
                                                    found.district(),
                                                    Optional.of(place)));
        };
    }

    private static List<MonitorPlace> chain(
            String state, String district, Optional<MonitorPlace> office) {
        List<MonitorPlace> chain = new ArrayList<>();
        chain.add(MonitorPlace.NATION);
        if (!state.isEmpty()) {
            chain.add(new MonitorPlace(Level.STATE, state));
        }
        if (!district.isEmpty()) {
            chain.add(new MonitorPlace(Level.DISTRICT, district));
        }
        office.ifPresent(chain::add);
        return chain;
    }

    /**
     * Whether the caller may see the cases behind the figures of a place: of a state or district of
     * their own, never by being a national monitor.
     *
     * @param path the place with those above it
     */
    static boolean showsCases(Caller caller, List<MonitorPlace> path) {
        return caller.postings().stream()
                .anyMatch(
                        posting ->
                                posting.role() == Role.STATE_MONITOR
                                                && isOnPath(path, Level.STATE, posting.state())
                                        || posting.role() == Role.DISTRICT_OFFICER
                                                && isOnPath(
                                                        path, Level.DISTRICT, posting.district()));
    }

    private static boolean isOnPath(List<MonitorPlace> path, Level level, String code) {
        return path.stream().anyMatch(place -> place.level() == level && place.code().equals(code));
    }
}
