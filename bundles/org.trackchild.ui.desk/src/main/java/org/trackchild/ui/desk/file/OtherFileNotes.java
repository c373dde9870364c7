package org.trackchild.ui.desk.file;

import com.vaadin.flow.component.Component;
import java.util.List;
import org.trackchild.model.CaseKind;
import org.trackchild.registry.api.CaseProgress;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.Links;
import org.trackchild.ui.desk.words.Words;

/** What the steps of a case do in the other files of the child, and what these lack for it. */
final class OtherFileNotes {

    private final CaseProgress progress;

    private final Words words;

    OtherFileNotes(CaseProgress progress, Words words) {
        this.progress = progress;
        this.words = words;
    }

    /** What a step that can be made would do there; empty for most. */
    List<Component> of(String step) {
        return progress.elsewhere().stream()
                .filter(each -> !each.made() && each.with().equals(step))
                .map(this::would)
                .toList();
    }

    private Component would(CaseProgress.Elsewhere each) {
        return each.lacks().isEmpty()
                ? Box.text("p", "tc-small", words.text("steps.also_in", each.number()))
                        .named("step-also-in")
                : told(each, Box.text("p", "", words.text("steps.not_in", each.number())))
                        .named("step-not-in");
    }

    /** Steps that were made here and not there, with the way there; empty for most. */
    List<Component> outstanding() {
        CaseKind kind = progress.header().kind();
        return progress.elsewhere().stream()
                .filter(CaseProgress.Elsewhere::made)
                .map(
                        each -> {
                            Box note =
                                    told(
                                            each,
                                            Box.text(
                                                    "p",
                                                    "",
                                                    words.text(
                                                            "steps.outstanding",
                                                            words.text(
                                                                    progress.rules()
                                                                            .name(
                                                                                    kind,
                                                                                    each.with())),
                                                            each.number())));
                            if (each.lacks().isEmpty()) {
                                note.add(Box.text("p", "", words.text("steps.outstanding_now")));
                            }
                            note.add(
                                    Links.to(
                                            Links.ofCase(each.of()) + "?tab=steps",
                                            words.text("steps.to_other", each.number()),
                                            "to-other-file"));
                            return (Component) note.named("step-outstanding");
                        })
                .toList();
    }

    private Box told(CaseProgress.Elsewhere each, Component sentence) {
        Box note = Box.of("div", "tc-note", sentence);
        each.lacks().forEach(lack -> note.add(Box.text("div", "tc-small", words.text(lack))));
        return note;
    }
}
