package org.trackchild.registry.core;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.trackchild.access.api.Caller;
import org.trackchild.model.CaseId;
import org.trackchild.registry.api.FormView;
import org.trackchild.registry.api.Forms;
import org.trackchild.rules.api.FormItem;

/**
 * Fills forms in and hands them in.
 *
 * @param forms the forms
 */
record FilledForms(Forms forms) {

    /** The number of a form with everything that is required. */
    String handedIn(Caller caller, CaseId id, String kind, String... answers) {
        FormView draft = forms.begin(caller, id, kind);
        return handedIn(caller, save(caller, draft, answers)).form().number();
    }

    /** Fills in what is missing of a draft, and hands it in. */
    FormView handedIn(Caller caller, FormView draft) {
        Map<String, Optional<String>> missing =
                draft.missing().stream()
                        .collect(Collectors.toMap(FormItem::code, FilledForms::plausible));
        FormView full =
                forms.save(caller, draft.form().id(), draft.form().progress().version(), missing);
        return full.missing().isEmpty()
                ? forms.handIn(caller, full.form().id(), full.shown())
                : handedIn(caller, full);
    }

    /** Saves answers. */
    FormView save(Caller caller, FormView draft, String... answers) {
        Map<String, Optional<String>> texts = new HashMap<>();
        for (int i = 0; i < answers.length; i += 2) {
            texts.put(answers[i], Optional.of(answers[i + 1]));
        }
        return forms.save(caller, draft.form().id(), draft.form().progress().version(), texts);
    }

    private static Optional<String> plausible(FormItem item) {
        return Optional.of(
                switch (item.shape()) {
                    case LINE, TEXT -> "Synthetic";
                    case CHOICE, SEVERAL -> item.asked().words().get(0).code();
                    case DATE -> "2026-03-10";
                    case NUMBER -> "7";
                    case YES_NO -> FormItem.NO;
                    case TABLE ->
                            IntStream.range(0, item.asked().words().size())
                                    .mapToObj(column -> "Cell " + column)
                                    .collect(Collectors.joining("\t"));
                });
    }
}
