package org.trackchild.ui.desk.parts;

import java.util.Optional;
import org.trackchild.access.api.Caller;
import org.trackchild.model.CaseId;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CaseFilter;
import org.trackchild.registry.api.CaseHeader;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.CaseRegistry;
import org.trackchild.registry.api.CaseSummary;

/** Cases by the number that people write. */
public final class CaseNumbers {

    private static final int FEW = 5;

    private CaseNumbers() {}

    /** The case with a number; empty when the reader sees none. */
    public static Optional<CaseHeader> find(CaseRegistry cases, Caller reader, String number) {
        CaseFilter same = CaseFilter.all().with().text(number).build();
        return cases.list(reader, same, Optional.empty(), FEW).items().stream()
                .map(CaseSummary::header)
                .filter(header -> header.number().equalsIgnoreCase(number))
                .findFirst();
    }

    /** The same; {@code NO_SUCH_CASE} when the reader sees none. */
    public static CaseId existing(CaseRegistry cases, Caller reader, String number) {
        return find(cases, reader, number)
                .map(CaseHeader::id)
                .orElseThrow(() -> new ProblemException(CaseProblem.NO_SUCH_CASE));
    }
}
