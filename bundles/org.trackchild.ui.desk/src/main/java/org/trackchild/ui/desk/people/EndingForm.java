package org.trackchild.ui.desk.people;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.trackchild.access.api.AccessReason;
import org.trackchild.access.api.People;
import org.trackchild.access.api.Tenure;
import org.trackchild.directory.api.Directory;
import org.trackchild.model.Problem;
import org.trackchild.ui.desk.parts.DayField;
import org.trackchild.ui.desk.words.Words;

/** Ends one of the postings of a person, at once or after a last day, or takes one back. */
final class EndingForm {

    private static final String POSTING = "posting";

    private static final String WHEN = "when";

    private final Directory directory;

    private final Words words;

    private final Select<Tenure> posting = new Select<>();

    private final RadioButtonGroup<Boolean> when = new RadioButtonGroup<>();

    private final DayField last;

    /** Ends a posting; may refuse. */
    interface End {
        /**
         * @param last the last day; empty for at once
         */
        void accept(Tenure tenure, Optional<LocalDate> last, AccessReason reason);
    }

    EndingForm(Directory directory, Words words) {
        this.directory = directory;
        this.words = words;
        posting.setLabel(words.text("people.which_posting"));
        posting.setItemLabelGenerator(
                tenure ->
                        PersonWords.posting(tenure.posting(), directory, words)
                                + " · "
                                + PersonWords.days(tenure, words));
        when.setLabel(words.text("people.when"));
        when.setItems(false, true);
        when.setItemLabelGenerator(
                atOnce -> words.text(atOnce ? "people.at_once" : "people.after_last_day"));
        when.setValue(false);
        last = new DayField(words.text("people.last_day"), true, words);
        last.setHelperText(words.text("people.last_day_counts"));
        last.setValue(words.today());
    }

    /**
     * The form.
     *
     * @param endable the postings that can be ended, at least one
     */
    ReasonedForm of(List<Tenure> endable, End end) {
        ReasonedForm form =
                new ReasonedForm(
                        "end",
                        words.text("people.end"),
                        words.text("people.end_means"),
                        List.of(),
                        words,
                        reason -> end.accept(posting.getValue(), lastDay(), reason));
        posting.setItems(endable);
        posting.addValueChangeListener(change -> chosen(form));
        when.addValueChangeListener(change -> last.setVisible(!isAtOnce()));
        form.with(POSTING, posting).with(WHEN, when).with(People.TO, last);
        posting.setValue(endable.get(0));
        posting.setVisible(endable.size() > 1);
        return form.lacking(this::lacking).asking(this::question);
    }

    private void chosen(ReasonedForm form) {
        form.reasons(PersonWords.whyEnds(posting.getValue()));
        when.setVisible(!isToCome());
        last.setVisible(!isAtOnce());
    }

    private boolean isToCome() {
        return PersonWords.Course.of(posting.getValue(), words.today())
                == PersonWords.Course.TO_COME;
    }

    private boolean isAtOnce() {
        return isToCome() || Boolean.TRUE.equals(when.getValue());
    }

    private Optional<LocalDate> lastDay() {
        return isAtOnce() ? Optional.empty() : Optional.of(last.getValue());
    }

    private List<Problem> lacking() {
        return isAtOnce() ? List.of() : last.lacking(People.TO).stream().toList();
    }

    /** What ends after a day can be given another last day until then. */
    private Optional<String> question() {
        if (!isAtOnce()) {
            return Optional.empty();
        }
        return Optional.of(
                words.text(
                        isToCome() ? "people.ask_take_back" : "people.ask_end",
                        PersonWords.posting(posting.getValue().posting(), directory, words)));
    }
}
