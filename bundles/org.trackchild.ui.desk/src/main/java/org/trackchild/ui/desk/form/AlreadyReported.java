package org.trackchild.ui.desk.form;

import com.vaadin.flow.component.Component;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.trackchild.model.CaseId;
import org.trackchild.model.Field;
import org.trackchild.registry.api.CaseSummary;

/**
 * Looks for cases of the child that is being typed, once a name and its sex or age are there, and
 * asks the reader about them. Of several children each is compared by itself.
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

    private final Supplier<Set<CaseId>> others;

    private DuplicatesPanel panel;

    private List<String> comparedWith = List.of();

    /**
     * @param others the cases that were called another child than the one in the form; written to
     */
    AlreadyReported(NewCaseForm form, Supplier<Set<CaseId>> others) {
        this.form = form;
        this.others = others;
    }

    /** Where the cases stand, anew. */
    Component panel() {
        panel = new DuplicatesPanel(form.register().directory(), form.language(), this);
        comparedWith = List.of();
        return panel;
    }

    /** Another child stands in the form. */
    void compareAnew() {
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

    /**
     * "Same child" links by naming the other case in the notes, where both offices read it; the
     * records are never merged.
     */
    @Override
    public void same(CaseSummary summary) {
        Map<String, String> texts = new HashMap<>(form.texts());
        String link = form.language().text("duplicates.note", summary.header().number());
        texts.merge(Field.NOTES.code(), link, (notes, added) -> notes + "\n" + added);
        form.fill(texts);
        form.saveDraft();
    }

    @Override
    public boolean isSame(CaseSummary summary) {
        return text(form.texts(), Field.NOTES).contains(summary.header().number());
    }

    @Override
    public void different(CaseId id) {
        others.get().add(id);
    }

    @Override
    public boolean isDifferent(CaseId id) {
        return others.get().contains(id);
    }
}
