package org.trackchild.ui.desk.form;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.Names;
import org.trackchild.ui.desk.parts.ProblemSummary;
import org.trackchild.ui.desk.words.Words;

/** Says who changed the record meanwhile, and lets the reader bring both changes together. */
final class MergePanel extends Div {

    private final transient Words words;

    private final transient Meanwhile meanwhile;

    private final transient MergeTable table;

    private final transient Consumer<Map<String, String>> save;

    private final ProblemSummary summary = new ProblemSummary();

    private final Button submit = new Button();

    /**
     * @param who "SI Verma, Alambagh PS changed this record on …" for each who did
     * @param save takes the merged texts; may refuse with {@link ProblemException}
     * @param back shows the form again, with everything that was typed
     */
    MergePanel(
            Meanwhile meanwhile,
            MergeTable table,
            List<String> who,
            Words words,
            Consumer<Map<String, String>> save,
            Runnable back) {
        this.meanwhile = meanwhile;
        this.table = table;
        this.words = words;
        this.save = save;
        Box notice = Box.of("div", "tc-warning").with("tabindex", "-1").named("merge-notice");
        who.forEach(sentence -> notice.add(Box.text("p", "", sentence).named("merge-who")));
        boolean free = meanwhile.merge().conflicts().isEmpty();
        notice.add(Box.text("p", "", words.text(free ? "merge.free" : "merge.lead")));
        submit.setText(words.text("merge.save"));
        submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        submit.setDisableOnClick(true);
        submit.addClickListener(click -> submit());
        Button form = new Button(words.text("merge.back"), click -> back.run());
        add(
                notice,
                summary,
                Box.of("div", "tc-sheet tc-sheet-plain", table.component()),
                Box.of(
                        "div",
                        "tc-actions tc-actions-sticky",
                        Names.name(submit, "merge-save"),
                        Names.name(form, "merge-back")));
        Names.name(this, "merge");
        notice.getElement().callJsFunction("focus");
    }

    /** Saves what is chosen, unless something is not. */
    void submit() {
        summary.clear();
        try {
            List<ProblemSummary.Line> open = table.unanswered();
            if (open.isEmpty()) {
                save.accept(meanwhile.merged());
            } else {
                summary.show(open, words);
            }
        } catch (ProblemException refused) {
            summary.show(refused.problems().stream().map(this::line).toList(), words);
        } finally {
            submit.setEnabled(true);
        }
    }

    private ProblemSummary.Line line(Problem problem) {
        return new ProblemSummary.Line(words.text(problem), problem.field(), null);
    }
}
