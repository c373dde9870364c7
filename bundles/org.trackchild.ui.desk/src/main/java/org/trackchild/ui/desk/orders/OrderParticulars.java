package org.trackchild.ui.desk.orders;

import com.vaadin.flow.component.Component;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.trackchild.directory.api.Directory;
import org.trackchild.registry.api.OrderView;
import org.trackchild.rules.api.Evidence;
import org.trackchild.rules.api.OrderKind;
import org.trackchild.ui.desk.paper.Tongues;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.ChildName;

/**
 * What an order says beside its words, on paper.
 *
 * @param view the order
 * @param directory knows the homes that it names
 * @param in the languages of the sheet
 */
public record OrderParticulars(OrderView view, Directory directory, Tongues in) {

    /** The list; without a line where nothing was told. */
    public Component list() {
        Box list = Box.of("dl", "tc-summary-list").named("particulars");
        List<Evidence> known = view.kind().map(OrderKind::particulars).orElse(List.of());
        view.order().content().particulars().entrySet().stream()
                .sorted(Comparator.comparingInt(each -> OrderWords.position(known, each.getKey())))
                .forEach(
                        each -> {
                            Optional<Evidence> evidence =
                                    known.stream()
                                            .filter(one -> one.code().equals(each.getKey()))
                                            .findFirst();
                            list.add(
                                    Box.of(
                                            "div",
                                            "",
                                            in.text(
                                                    "dt",
                                                    "",
                                                    words ->
                                                            evidence.map(
                                                                            one ->
                                                                                    words.text(
                                                                                            one
                                                                                                    .label()))
                                                                    .orElse(each.getKey())),
                                            Box.of("dd", "", told(evidence, each.getValue()))));
                        });
        return list;
    }

    private Component told(Optional<Evidence> evidence, String text) {
        if (OrderWords.isWritten(evidence.map(Evidence::shape).orElse(Evidence.Shape.TEXT))) {
            Box written = ChildName.identifying(text, in.first());
            written.addClassName("desk-lines");
            return written;
        }
        return in.text("span", "", words -> OrderWords.told(evidence, text, directory, words));
    }
}
