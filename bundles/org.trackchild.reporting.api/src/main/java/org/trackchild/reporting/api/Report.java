package org.trackchild.reporting.api;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.trackchild.model.Wording;
import org.trackchild.registry.api.CaseFilter;

/**
 * A computed report: a table whose figures can be opened.
 *
 * @param title its title, with office and period
 * @param columns headings of the columns; the first is that of the row names
 * @param rows the rows
 * @param computedAt when it was computed
 */
public record Report(Wording title, List<Wording> columns, List<Row> rows, Instant computedAt) {

    public Report {
        Objects.requireNonNull(title);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        Objects.requireNonNull(computedAt);
    }

    /**
     * A row.
     *
     * @param name what the row is about
     * @param figures one for each column after the first
     */
    public record Row(Wording name, List<Figure> figures) {

        public Row {
            Objects.requireNonNull(name);
            figures = List.copyOf(figures);
        }
    }

    /**
     * A figure and the cases that make it.
     *
     * @param value the figure
     * @param cases the cases that were counted; empty for a figure that counts no cases
     */
    public record Figure(long value, Optional<CaseFilter> cases) {

        public Figure {
            Objects.requireNonNull(cases);
        }
    }
}
