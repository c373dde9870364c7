package org.trackchild.ui.desk.forms;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import elemental.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.trackchild.model.Problem;
import org.trackchild.model.Wording;
import org.trackchild.registry.api.FormView;
import org.trackchild.rules.api.FormItem;
import org.trackchild.ui.desk.parts.DayField;
import org.trackchild.ui.desk.words.Words;

class ItemFieldTest {

    private final List<String> acts = new ArrayList<>();

    private final ItemField.Act act =
            new ItemField.Act() {
                @Override
                public void save(ItemField field, Optional<String> text) {
                    acts.add("save " + text.orElse("known"));
                }

                @Override
                public void refuse(ItemField field, Problem problem) {
                    acts.add(problem.code().name());
                }
            };

    private static FormItem asked(FormItem.Shape shape, String... codes) {
        return new FormItem(
                "leaves",
                "1",
                Wording.same("Leaves"),
                new FormItem.Asked(
                        shape,
                        List.of(codes).stream()
                                .map(code -> new FormItem.Word(code, Wording.same(code)))
                                .toList()),
                new FormItem.Terms(false, false, List.of(), Optional.empty()));
    }

    private ItemField field(FormItem item, String text, boolean readable) {
        return new ItemField(
                new FormView.Item(item, text, Optional.empty(), "", true, readable),
                1,
                Words.in(Locale.ENGLISH),
                act);
    }

    /** What the browser does when somebody has typed something that is no day, or emptied it. */
    private static void types(DayField day, String text) {
        day.getElement().setProperty("_inputElementValue", text);
        day.getElement()
                .getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(
                        new DomEvent(day.getElement(), "unparsable-change", Json.createObject()));
    }

    @Test
    void aDayThatCannotBeReadAndIsEmptiedAgainIsSaved() {
        ItemField field = field(asked(FormItem.Shape.DATE), "", true);
        DayField day =
                field.getChildren()
                        .filter(DayField.class::isInstance)
                        .map(DayField.class::cast)
                        .findFirst()
                        .orElseThrow();

        types(day, "soon");
        types(day, "");

        assertThat(acts).containsExactly("NOT_A_DAY", "save ");
    }

    @Test
    void anAnswerOfAnotherShapeStandsBeneathTheFieldAsItWasRecorded() {
        for (FormItem item :
                List.of(
                        asked(FormItem.Shape.DATE),
                        asked(FormItem.Shape.NUMBER),
                        asked(FormItem.Shape.YES_NO),
                        asked(FormItem.Shape.CHOICE, "yes", "never"),
                        asked(FormItem.Shape.SEVERAL, "yes", "never"),
                        asked(FormItem.Shape.TABLE, "when", "where"),
                        asked(FormItem.Shape.TEXT))) {
            ItemField field = field(item, "after the rain", false);

            assertThat(text(field)).contains("after the rain").contains("As it was recorded");
            assertThat(acts).isEmpty();
        }
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
