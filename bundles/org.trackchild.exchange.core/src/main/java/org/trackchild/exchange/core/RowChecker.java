package org.trackchild.exchange.core;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.trackchild.exchange.api.ImportProblem;
import org.trackchild.exchange.api.RawRecord;
import org.trackchild.fields.api.CaseField;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.Problem;
import org.trackchild.registry.api.CaseDraft;
import org.trackchild.registry.api.CaseReader;
import org.trackchild.registry.api.CaseRegistry;
import org.trackchild.registry.api.Origin;
import org.trackchild.registry.api.ParticularField;

/**
 * Checks the records of one file, one after the other. One that the register has already, with the
 * same content, is right whatever has become of its words since. Used by one thread.
 */
final class RowChecker {

    private static final String ID = "id";

    private static final int LONGEST_REFERENCE = 200;

    private static final int LONGEST_SOURCE = 100;

    private final CaseReader reader;
    private final CaseRegistry registry;
    private final Keeper keeper;
    private final OriginOfRecord origins;
    private final SeenReferences seen = new SeenReferences();

    RowChecker(Engines engines, Keeper keeper, OriginOfRecord origins) {
        this.reader = engines.reader();
        this.registry = engines.registry();
        this.keeper = keeper;
        this.origins = origins;
    }

    /** Checks a record. */
    Checked check(RawRecord raw) {
        Optional<Problem> nameless = problemOfReference(raw);
        if (nameless.isPresent()) {
            return Checked.wrong(List.of(nameless.get()));
        }
        Origin origin = origins.of(raw);
        Optional<SeenReferences.Earlier> earlier = seen.add(origin, raw.line());
        if (earlier.isPresent()) {
            return earlier.get().sameContent()
                    ? Checked.REPETITION
                    : Checked.wrong(
                            List.of(
                                    new Problem(
                                            ImportProblem.REFERENCE_REPEATED,
                                            ID,
                                            List.of(earlier.get().line()))));
        }
        CaseReader.Reading reading = reader.read(raw.kind(), raw.values());
        if (reading.draft().isEmpty()) {
            return Checked.wrong(reading.problems());
        }
        List<Problem> foreign = ofAnotherKind(raw);
        if (!foreign.isEmpty()) {
            return Checked.wrong(foreign);
        }
        CaseDraft draft = whole(reading.draft().get(), raw);
        List<Problem> problems =
                registry.check(keeper.caller(), Optional.empty(), draft.from(origin));
        if (problems.isEmpty()) {
            problems = keeper.problemOf(draft).map(List::of).orElse(List.of());
        }
        return problems.isEmpty()
                ? Checked.right(new Row(raw.line(), origin, draft))
                : Checked.wrong(problems);
    }

    /** Nothing that stands in a file is passed over in silence. */
    private static List<Problem> ofAnotherKind(RawRecord raw) {
        Set<String> known =
                ParticularField.of(raw.kind()).stream()
                        .map(ParticularField::code)
                        .collect(Collectors.toSet());
        return raw.further().entrySet().stream()
                .filter(each -> !each.getValue().isBlank())
                .map(Map.Entry::getKey)
                .filter(name -> !name.startsWith(CaseField.PREFIX) && !known.contains(name))
                .sorted()
                .map(name -> new Problem(FieldProblem.UNKNOWN_FIELD, name, List.of()))
                .toList();
    }

    /** The draft with the particulars of its kind and the fields of packs. */
    private static CaseDraft whole(CaseDraft read, RawRecord raw) {
        Map<String, String> extra = new HashMap<>();
        raw.further()
                .forEach(
                        (name, text) -> {
                            if (name.startsWith(CaseField.PREFIX)) {
                                extra.put(name.substring(CaseField.PREFIX.length()), text);
                            }
                        });
        return new CaseDraft(
                read.child(),
                read.event(),
                ParticularField.particulars(raw.kind(), raw.further()),
                read.origin(),
                extra);
    }

    private static Optional<Problem> problemOfReference(RawRecord raw) {
        String reference = raw.reference();
        if (reference.isBlank()) {
            return Optional.of(new Problem(ImportProblem.NO_REFERENCE, ID, List.of()));
        }
        if (reference.length() > LONGEST_REFERENCE || raw.source().length() > LONGEST_SOURCE) {
            return Optional.of(
                    new Problem(ImportProblem.VALUE_TOO_LONG, ID, List.of(LONGEST_REFERENCE)));
        }
        boolean readable =
                reference
                        .codePoints()
                        .allMatch(
                                point ->
                                        !Character.isISOControl(point)
                                                && Character.getType(point) != Character.SURROGATE);
        return readable
                ? Optional.empty()
                : Optional.of(new Problem(FieldProblem.BAD_CHARACTERS, ID, List.of()));
    }

    /**
     * What checking gave.
     *
     * @param row what can be registered; empty when something is wrong or the file says it twice
     * @param problems what is wrong
     */
    record Checked(Optional<Row> row, List<Problem> problems) {

        /** The same record stands in the file already. */
        static final Checked REPETITION = new Checked(Optional.empty(), List.of());

        static Checked right(Row row) {
            return new Checked(Optional.of(row), List.of());
        }

        static Checked wrong(List<Problem> problems) {
            return new Checked(Optional.empty(), problems);
        }
    }
}
