package org.trackchild.exchange.core;

import java.util.List;
import java.util.Optional;
import org.trackchild.exchange.api.ImportProblem;
import org.trackchild.exchange.api.RawRecord;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.Problem;
import org.trackchild.registry.api.CaseDraft;
import org.trackchild.registry.api.CaseReader;
import org.trackchild.registry.api.CaseRegistry;
import org.trackchild.registry.api.Origin;

/** Checks the records of one file, one after the other, without the store. Used by one thread. */
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
        CaseDraft draft = reading.draft().get();
        List<Problem> problems = registry.check(draft);
        if (problems.isEmpty()) {
            problems = keeper.problemOf(draft).map(List::of).orElse(List.of());
        }
        return problems.isEmpty()
                ? Checked.right(new Row(raw.line(), origin, draft))
                : Checked.wrong(problems);
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
