package org.trackchild.ui.desk.people;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.trackchild.access.api.Administration;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Reach;
import org.trackchild.directory.api.Directory;
import org.trackchild.directory.api.District;
import org.trackchild.directory.api.Office;
import org.trackchild.directory.api.OfficeQuery;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Page;

/**
 * The offices whose people a caller keeps, and in which somebody can work.
 *
 * @param staffed whether the caller can give a posting in an office
 * @param directory finds offices
 * @param caller who keeps
 */
record KeptOffices(Predicate<OfficeId> staffed, Directory directory, Caller caller) {

    /**
     * As many as a list of choices shows; whoever looks for another one writes more of its name.
     */
    static final int MOST = 40;

    private static final int PAGE = 200;

    /** A part of the country in which some of them are; empty strings for no limit. */
    private record Part(String state, String district) {}

    /**
     * Those with words in their name.
     *
     * @param text words of the name, in either language; empty for all
     * @return at most {@link #MOST}, by name within a state or district
     */
    List<Office> named(String text) {
        Set<Office> found = new LinkedHashSet<>();
        parts().forEach(part -> search(text, part, found));
        return List.copyOf(found);
    }

    /** The only one there is; empty when there are several, or none. */
    Optional<Office> only() {
        List<Office> all = named("");
        return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
    }

    /** Whether they keep the people of an office as an administrator, not as its head. */
    boolean administers(Office office) {
        return Administration.of(caller)
                .coversOffice(office.id(), office.state(), office.district());
    }

    private Set<Part> parts() {
        Reach reach = Administration.withOwnOffices(caller);
        Set<Part> parts = new LinkedHashSet<>();
        if (reach.everything()) {
            parts.add(new Part("", ""));
            return parts;
        }
        reach.states().stream().sorted().forEach(state -> parts.add(new Part(state, "")));
        reach.districts().stream()
                .sorted()
                .flatMap(code -> directory.district(code).stream())
                .map(KeptOffices::part)
                .forEach(parts::add);
        reach.offices().stream()
                .flatMap(id -> directory.office(id).stream())
                .map(office -> new Part(office.state(), office.district()))
                .forEach(parts::add);
        return parts;
    }

    private static Part part(District district) {
        return new Part(district.state(), district.code());
    }

    private void search(String text, Part part, Set<Office> found) {
        Optional<String> after = Optional.empty();
        do {
            Page<Office> page =
                    directory.offices(
                            new OfficeQuery(
                                    text,
                                    Optional.empty(),
                                    part.state(),
                                    part.district(),
                                    after,
                                    PAGE));
            List<Office> fitting = new ArrayList<>(page.items());
            fitting.removeIf(office -> !staffed.test(office.id()));
            fitting.stream().limit(MOST - found.size()).forEach(found::add);
            after = page.next();
        } while (after.isPresent() && found.size() < MOST);
    }
}
