package org.trackchild.ui.desk.home;

import com.vaadin.flow.component.Component;
import java.util.List;
import org.trackchild.access.api.Caller;
import org.trackchild.registry.api.Recognition;
import org.trackchild.registry.api.Recognitions;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.Links;
import org.trackchild.ui.desk.parts.LiveList;
import org.trackchild.ui.desk.recognitions.RecognitionWords;
import org.trackchild.ui.desk.words.Words;

/**
 * Recognitions that end soon, or are over while children are still there; not there when there are
 * none.
 */
final class EndingRecognitions {

    private final Requests requests;

    private final Words words;

    private final LiveList rows;

    private final Box section;

    EndingRecognitions(Requests requests, Words words) {
        this.requests = requests;
        this.words = words;
        Box list = Box.of("ul", "tc-rows");
        rows = new LiveList(list, words);
        section =
                Box.of("section", "desk-section", Box.text("h2", "", words.text("home.fit")), list)
                        .named("ending-recognitions");
    }

    Component section() {
        return section;
    }

    /** Shows those that there are now. */
    void show(Caller caller) {
        rows.show(
                requests.recognitions(caller).stream()
                        .map(
                                each ->
                                        new LiveList.Row(
                                                each.recognition().id().toString(),
                                                List.of(
                                                        each,
                                                        each.recognition().standing(words.today())),
                                                () -> row(each)))
                        .toList());
        section.setVisible(rows.size() > 0);
    }

    private Component row(Recognitions.Ending each) {
        Recognition recognition = each.recognition();
        return Box.of(
                        "li",
                        "tc-row",
                        RecognitionWords.badge(recognition, words),
                        Box.of(
                                "div",
                                "",
                                Box.text("div", "", recognition.content().name()),
                                Box.text(
                                        "div",
                                        "tc-muted tc-small",
                                        words.text("fit.kind", recognition.content().kind())
                                                + " · "
                                                + RecognitionWords.taken(
                                                        each.taken(),
                                                        recognition
                                                                .term(words.today())
                                                                .takes()
                                                                .places(),
                                                        words))),
                        Links.to(
                                RecognitionWords.address(recognition),
                                words.text("home.fit_look"),
                                "ending-recognition"))
                .named("ending-recognition-row");
    }
}
