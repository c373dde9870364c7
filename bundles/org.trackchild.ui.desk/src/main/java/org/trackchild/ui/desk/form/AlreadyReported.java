package org.trackchild.ui.desk.form;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.trackchild.model.CaseId;
import org.trackchild.model.Field;
import org.trackchild.registry.api.CaseSummary;
import org.trackchild.registry.api.OtherRecord;

/**
 * Looks for cases of the child that is being typed, once a name and its sex or age are there, and
 * asks the reader about them. Of several children each is compared by itself. What the reader says
 * is said for the office with the registration, and can be undone until then.
 */
final class AlreadyReported implements DuplicatesPanel.Opinion {

    private static final List<Field> COMPARED =
            List.of(
                    Field.NAME,
                    Field.NAME_LOCAL,
                    Field.ALIAS,
                    Field.SEX,
                    Field.AGE_YEARS,
                    Field.DATE_OF_BIRTH,
                    Field.FATHER_NAME,
                    Field.MOTHER_NAME);

    private final NewCaseForm form;

    private DuplicatesPanel panel;

    private List<String> comparedWith = List.of();

    AlreadyReported(NewCaseForm form) {
        this.form = form;
    }

    /** Where the cases stand, anew. */
    Component panel() {
        panel = new DuplicatesPanel(form.register().directory(), form.language(), this);
        comparedWith = List.of();
        return panel;
    }

    /** Another child stands in the form. */
    void compareAnew() {
        panel.clear();
        panel.ask();
        comparedWith = List.of();
        compare();
    }

    /** Compares what stands in the form, unless it did so already. */
    void compare() {
        Map<String, String> texts = form.texts();
        List<String> typed = COMPARED.stream().map(field -> text(texts, field)).toList();
        if (typed.equals(comparedWith)) {
            return;
        }
        comparedWith = typed;
        boolean named = isAny(texts, Field.NAME, Field.NAME_LOCAL);
        boolean described = isAny(texts, Field.SEX, Field.AGE_YEARS, Field.DATE_OF_BIRTH);
        if (!named || !described) {
            panel.ask();
            return;
        }
        form.content()
                .readable(form.kind(), texts)
                .ifPresent(draft -> panel.show(form.possibleDuplicates(draft)));
    }

    private static String text(Map<String, String> texts, Field field) {
        return texts.getOrDefault(field.code(), "");
    }

    private static boolean isAny(Map<String, String> texts, Field... fields) {
        return Stream.of(fields).anyMatch(field -> !text(texts, field).isBlank());
    }

    @Override
    public List<OtherRecordTexts.Said> said() {
        return OtherRecordTexts.of(form.texts());
    }

    @Override
    public void say(CaseSummary summary, boolean same) {
        String reason = form.language().text(same ? "duplicates.why_same" : "duplicates.why_other");
        keep(
                OtherRecordTexts.with(
                        form.texts(),
                        new OtherRecordTexts.Said(
                                summary.header().id(), summary.header().number(), same, reason)));
    }

    @Override
    public void explain(OtherRecordTexts.Said said) {
        keep(OtherRecordTexts.with(form.texts(), said));
    }

    @Override
    public void undo(CaseId id) {
        keep(OtherRecordTexts.without(form.texts(), id));
    }

    private void keep(Map<String, String> texts) {
        form.fill(texts);
        form.saveDraft();
    }

    /** Leads from a problem to what was said of other records. */
    Entry entry() {
        return new Entry(
                OtherRecord.FIELD, () -> "", text -> {}, mark -> {}, () -> panel.takeFocus());
    }
}
