package org.trackchild.rest.people;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.trackchild.access.api.People;
import org.trackchild.access.api.Person;
import org.trackchild.access.api.Posting;
import org.trackchild.access.api.Tenure;
import org.trackchild.rest.ApiApplication;
import org.trackchild.rest.web.PlaceNames;

/**
 * People as JSON.
 *
 * @param names of offices
 * @param today by which it is told how they stand
 */
record PeopleDocuments(PlaceNames names, LocalDate today) {

    static String address(String user) {
        return ApiApplication.BASE + "/people/" + user;
    }

    Map<String, Object> line(Person person) {
        return document(person, Set.of());
    }

    private Map<String, Object> document(Person person, Set<UUID> endable) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put(People.USER, person.user());
        document.put(People.DISPLAY_NAME, person.displayName());
        document.put("standing", person.standing(today).code());
        person.secretUntil()
                .ifPresent(moment -> document.put("one_time_password_until", moment.toString()));
        document.put(
                "postings",
                person.tenures().stream()
                        .map(tenure -> tenure(tenure, endable.contains(tenure.id())))
                        .toList());
        document.put("href", address(person.user()));
        return document;
    }

    private Map<String, Object> tenure(Tenure tenure, boolean endable) {
        Posting posting = tenure.posting();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", tenure.id().toString());
        document.put(People.OFFICE, names.office(posting.office()));
        document.put(People.ROLE, posting.role().code());
        document.put(People.IN_CHARGE, posting.inCharge());
        tenure.from().ifPresent(day -> document.put(People.FROM, day.toString()));
        tenure.to().ifPresent(day -> document.put(People.TO, day.toString()));
        tenure.standsInFor().ifPresent(user -> document.put(People.STANDS_IN_FOR, user));
        document.put("in_force", tenure.isInForce(today));
        if (endable) {
            document.put("may_end", true);
        }
        return document;
    }

    /** With what the caller may do. */
    Map<String, Object> whole(People.Kept kept) {
        Map<String, Object> document = document(kept.person(), kept.endable());
        document.put("may_change", kept.whole());
        document.put("second_factor", kept.secondFactor());
        return document;
    }

    /** With the password, this once. */
    Map<String, Object> whole(People.Invited invited) {
        Map<String, Object> document = whole(invited.kept());
        document.put("one_time_password", invited.secret());
        return document;
    }
}
