package org.trackchild.registry.core;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.trackchild.directory.api.Directory;
import org.trackchild.directory.api.District;
import org.trackchild.directory.api.State;
import org.trackchild.fields.api.CaseField;
import org.trackchild.fields.api.Fields;
import org.trackchild.journal.api.Reading;
import org.trackchild.journal.api.Through;
import org.trackchild.model.OfficeId;
import org.trackchild.registry.api.CaseFilter;
import org.trackchild.registry.api.FilterTerms;

/**
 * Says for the journal which list somebody looked through. The journal cannot forget: what somebody
 * typed does not stand there, neither a name that was looked for nor what only looks like a code.
 * Pure.
 */
record ListReading(Directory directory, Fields fields) {

    private static final String MARK = "yes";

    Reading of(CaseFilter filter) {
        return of(filter, isSearch(filter) ? Through.SEARCH : Through.LIST);
    }

    /** Of somebody who is told a number, and shown no case. */
    Reading ofCount(CaseFilter filter) {
        return of(filter, Through.COUNT);
    }

    /** Whether somebody looks for one child, or for those of one incident, by what they typed. */
    static boolean isSearch(CaseFilter filter) {
        return !filter.text().isEmpty() || !filter.incident().isEmpty();
    }

    private Reading of(CaseFilter filter, Through through) {
        String codes =
                FilterTerms.write(filter).entrySet().stream()
                        .flatMap(term -> term(filter, term).stream())
                        .collect(Collectors.joining(","));
        return new Reading(
                through, codes.substring(0, Math.min(Reading.LONGEST_FILTER, codes.length())));
    }

    private Optional<String> term(CaseFilter filter, Map.Entry<String, String> term) {
        String name = term.getKey();
        if (name.startsWith(CaseField.PREFIX)) {
            return Optional.of(name)
                    .filter(
                            any ->
                                    fields.field(name.substring(CaseField.PREFIX.length()))
                                            .isPresent());
        }
        return Optional.of(name + ":" + value(filter, name, term.getValue()));
    }

    private String value(CaseFilter filter, String name, String value) {
        return switch (name) {
            case "q" -> filter.isNumber() ? "number" : "words";
            case "state" -> known(directory.findState(value).map(State::code));
            case "district" -> known(directory.district(value).map(District::code));
            case "office" ->
                    known(directory.office(new OfficeId(value)).map(found -> found.id().value()));
            case "kind",
                    "status",
                    "registered-from",
                    "registered-before",
                    "traced-from",
                    "traced-before",
                    "open-at" ->
                    value;
            default -> MARK;
        };
    }

    private static String known(Optional<String> code) {
        return code.map(each -> each.replaceAll("[^\\w.+-]", "_")).orElse("unknown");
    }
}
