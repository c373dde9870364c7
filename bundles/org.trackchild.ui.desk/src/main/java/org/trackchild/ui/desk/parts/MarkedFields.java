package org.trackchild.ui.desk.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValidation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.ui.api.Reproof;
import org.trackchild.ui.desk.words.Words;

/** The fields of a small form by their names, and what is wrong with them. */
public final class MarkedFields {

    /** Stands behind the labels of fields that cannot show by themselves that they are needed. */
    private static final Pattern REQUIRED_MARK = Pattern.compile(" \\*$");

    private final String prefix;

    private final Words words;

    private final ProblemSummary summary = new ProblemSummary();

    private final Map<String, HasValidation> fields = new LinkedHashMap<>();

    /**
     * @param prefix stands before the names of the fields, for tests
     */
    public MarkedFields(String prefix, Words words) {
        this.prefix = prefix;
        this.words = words;
    }

    /** Stands at the top of the form. */
    public ProblemSummary summary() {
        return summary;
    }

    /** Adds the field of a name that problems use. */
    public <F extends Component & HasValidation> F add(String code, F field) {
        field.setManualValidation(true);
        fields.put(code, field);
        return Names.name(field, prefix + code);
    }

    /**
     * Runs what the form is for; a refusal is shown, and nothing typed is lost. Where a fresh proof
     * of who sits there is wanting, the person is asked for it, and the form runs once more.
     */
    public void run(Runnable act) {
        summary.clear();
        fields.values().forEach(field -> mark(field, ""));
        try {
            act.run();
        } catch (ProblemException refused) {
            if (!Reproof.asked(refused, () -> run(act))) {
                show(refused.problems());
            }
        }
    }

    private void show(List<Problem> problems) {
        List<ProblemSummary.Line> lines = new ArrayList<>();
        for (Problem problem : problems) {
            String sentence = words.text(problem);
            HasValidation field = fields.get(problem.field());
            if (field == null) {
                lines.add(new ProblemSummary.Line(sentence, "", null));
            } else {
                mark(field, sentence);
                lines.add(
                        new ProblemSummary.Line(
                                named(field, sentence),
                                prefix + problem.field(),
                                () -> Focus.on((Component) field)));
            }
        }
        summary.show(lines, words);
    }

    /** In the summary a sentence stands away from its field, and says which one it is. */
    private String named(HasValidation field, String sentence) {
        String label = field instanceof HasLabel labelled ? labelled.getLabel() : "";
        return label == null || label.isBlank()
                ? sentence
                : words.text(
                        "problem.of_field", REQUIRED_MARK.matcher(label).replaceAll(""), sentence);
    }

    private static void mark(HasValidation field, String sentence) {
        field.setErrorMessage(sentence);
        field.setInvalid(!sentence.isEmpty());
    }
}
