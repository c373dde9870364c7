package org.trackchild.ui.desk.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.CaseStatus;
import org.trackchild.model.Event;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.OfficeId;
import org.trackchild.model.PersonName;
import org.trackchild.model.Place;
import org.trackchild.model.Problem;
import org.trackchild.model.Sex;
import org.trackchild.model.Wording;
import org.trackchild.registry.api.CaseForm;
import org.trackchild.registry.api.CaseHeader;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.CaseSummary;
import org.trackchild.registry.api.FormView;
import org.trackchild.registry.api.Revision;
import org.trackchild.registry.api.Statement;
import org.trackchild.rules.api.FormItem;

class UnsavedTest {

    private static final Instant NOW = Instant.parse("2026-11-28T06:30:00Z");

    private final Unsaved unsaved = new Unsaved();

    private static FormView.Item item(String code, boolean asked) {
        return new FormView.Item(
                new FormItem(
                        code,
                        "",
                        Wording.same(code),
                        new FormItem.Asked(FormItem.Shape.LINE, List.of()),
                        new FormItem.Terms(false, false, List.of(), Optional.empty())),
                "",
                Optional.empty(),
                "",
                asked,
                true);
    }

    private static FormView form(FormView.Item... items) {
        CaseId of = new CaseId(new UUID(3, 4));
        Statement said = new Statement("clerk", new OfficeId("CCI-1"), NOW, "");
        return new FormView(
                new CaseForm(
                        new UUID(1, 2),
                        of,
                        new CaseForm.Content("sir", Optional.empty(), Map.of()),
                        new CaseForm.Progress(7, said, said),
                        Optional.empty(),
                        Optional.empty()),
                new CaseSummary(
                        new CaseHeader(
                                of,
                                "FC-26-000001",
                                CaseKind.FOUND,
                                CaseStatus.REGISTERED,
                                new OfficeId("CCI-1"),
                                new Revision(1, "clerk", NOW, NOW, Optional.empty())),
                        PersonName.of("Synthetic"),
                        Sex.FEMALE,
                        null,
                        new Event(LocalDate.of(2026, 11, 26), null, Place.UNKNOWN),
                        Optional.empty()),
                Optional.empty(),
                List.of(items),
                new FormView.Seal(true, 0),
                Map.of());
    }

    @Test
    void whateverDoesNotArriveIsNotSaved() {
        FormView form = form(item("caste", true), item("faith", true), item("school", false));
        unsaved.sent("faith");
        unsaved.sent("caste");
        unsaved.sent("school");
        unsaved.refused("caste", new Problem(FieldProblem.TOO_LONG, "", List.of(300)));

        assertThat(unsaved.in(form))
                .containsExactly(
                        new Problem(FieldProblem.TOO_LONG, "caste", List.of(300)),
                        new Problem(CaseProblem.ANSWER_NOT_SAVED, "faith", List.of()));
        unsaved.saved("faith");
        unsaved.saved("caste");
        assertThat(unsaved.in(form)).isEmpty();
        assertThat(unsaved.codes()).containsExactly("school");
    }
}
