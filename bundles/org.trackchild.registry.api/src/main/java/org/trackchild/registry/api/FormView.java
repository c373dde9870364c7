package org.trackchild.registry.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.trackchild.access.api.Posting;
import org.trackchild.model.Code;
import org.trackchild.model.Wording;
import org.trackchild.rules.api.FormItem;
import org.trackchild.rules.api.FormKind;

/**
 * A form, as a reader sees it.
 *
 * @param form the form, without answers: those that the reader may see are in the items
 * @param subject its case
 * @param kind its kind, by the rules of today; empty when they do not know it any more
 * @param items the items that the reader may see, in the order of the form
 * @param seal whether what was handed in is what was signed, and whether items are withheld
 * @param possible what the reader can do with it, and in which posting
 */
public record FormView(
        CaseForm form,
        CaseSummary subject,
        Optional<FormKind> kind,
        List<Item> items,
        Seal seal,
        Map<Act, Posting> possible) {

    /** What can be done with a form. */
    public enum Act implements Code {
        SAVE("save"),
        HAND_IN("hand_in"),
        DISCARD("discard"),
        CORRECT("correct");

        private final String code;

        Act(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /**
     * What protects a form.
     *
     * @param intact whether it says what was handed in; {@code true} for a draft
     * @param withheld how many items this reader does not see, because they are restricted
     */
    public record Seal(boolean intact, int withheld) {}

    /**
     * An item with its answer.
     *
     * @param item what is asked
     * @param text the answer as it counts; empty when there is none
     * @param source where it is known from; empty when somebody typed it, and when there is none
     * @param known what the case or an earlier form knows, also where somebody typed something else
     * @param asked whether it is asked, by the answers to other items
     * @param readable whether the text is an answer to what is asked; when it is not, because the
     *     rules asked for something else when it was recorded, it is shown as it was recorded
     */
    public record Item(
            FormItem item,
            String text,
            Optional<FormItem.Source> source,
            String known,
            boolean asked,
            boolean readable) {

        public Item {
            Objects.requireNonNull(item);
            Objects.requireNonNull(text);
            Objects.requireNonNull(source);
            Objects.requireNonNull(known);
        }

        /** Whether it is asked and answered. */
        public boolean isAnswered() {
            return asked && !text.isEmpty();
        }

        /** Whether it is asked and required and not answered, or not what is asked today. */
        public boolean isMissing() {
            return asked && item.terms().required() && (text.isEmpty() || !readable);
        }
    }

    public FormView {
        Objects.requireNonNull(form);
        Objects.requireNonNull(subject);
        Objects.requireNonNull(kind);
        items = List.copyOf(items);
        Objects.requireNonNull(seal);
        possible = Map.copyOf(possible);
        if (!form.content().answers().isEmpty()) {
            throw new IllegalArgumentException("answers are in the items");
        }
    }

    /** How many of the items that are asked are answered. */
    public int answered() {
        return (int) items.stream().filter(Item::isAnswered).count();
    }

    /** How many items are asked. */
    public int asked() {
        return (int) items.stream().filter(Item::asked).count();
    }

    /** What is required and not answered, in the order of the form. */
    public List<FormItem> missing() {
        return items.stream().filter(Item::isMissing).map(Item::item).toList();
    }

    /** An item by its code; empty when the reader may not see it. */
    public Optional<Item> item(String code) {
        return items.stream().filter(each -> each.item().code().equals(code)).findFirst();
    }

    /** Stands for all answers as they are shown here; changes with each of them. */
    public String shown() {
        Map<String, String> texts = new LinkedHashMap<>();
        items.stream()
                .filter(Item::asked)
                .forEach(each -> texts.put(each.item().code(), each.text()));
        return FormDigest.ofShown(texts);
    }

    /** Whether the reader can do this. */
    public boolean may(Act act) {
        return possible.containsKey(act);
    }

    /** What the kind is called; its code when the rules do not know it any more. */
    public Wording title() {
        return kind.map(known -> known.legal().label()).orElseGet(() -> Wording.same(form.kind()));
    }
}
