package org.trackchild.rules.api.testing;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trackchild.model.CaseKind;
import org.trackchild.model.Code;
import org.trackchild.model.Sex;
import org.trackchild.rules.api.CaseFact;
import org.trackchild.rules.api.FormItem;
import org.trackchild.rules.api.FormItem.Shape;
import org.trackchild.rules.api.FormKind;
import org.trackchild.rules.api.Rules;

/** What every kind of form of a pack must fulfil. */
final class FormContract {

    private static final Set<Shape> WITH_WORDS =
            EnumSet.of(Shape.CHOICE, Shape.SEVERAL, Shape.TABLE);

    private static final String CODE = "[a-z][a-z0-9_]{1,59}";

    private final Rules rules;

    private final FormKind kind;

    private final String what;

    private FormContract(Rules rules, FormKind kind) {
        this.rules = rules;
        this.kind = kind;
        this.what = "form " + kind.code();
    }

    /**
     * Verifies a kind of form.
     *
     * @param rules those of the pack and of the packs on which it stands
     * @throws AssertionError that says what is wrong
     */
    static void verify(Rules rules, FormKind kind) {
        new FormContract(rules, kind).verify();
    }

    private void require(boolean holds, String wrong) {
        RulePackContract.require(holds, what + wrong);
    }

    private void verify() {
        require(kind.code().matches(CODE), ": code");
        require(
                !Set.of(FormItem.Source.CASE, FormItem.Source.EXTRA, FormItem.Source.MADE)
                        .contains(kind.code()),
                ": code means something else in sources");
        require(!kind.cases().isEmpty(), ": for no case");
        require(!kind.fillers().isEmpty(), ": nobody fills it in");
        require(!kind.legal().basis().isBlank(), ": no basis");
        RulePackContract.words(kind.legal().label(), what);
        require(!kind.sections().isEmpty(), ": no sections");
        once(kind.sections().stream().map(FormKind.Section::code), "section");
        once(kind.items().stream().map(FormItem::code), "item");
        require(kind.items().stream().anyMatch(each -> each.terms().required()), ": needs nothing");
        for (FormKind.Section section : kind.sections()) {
            RulePackContract.words(section.label(), what + " " + section.code());
            require(!section.items().isEmpty(), " " + section.code() + ": no items");
            once(section.items().stream().map(FormItem::number), section.code() + ": number");
        }
        Map<String, FormItem> before = new HashMap<>();
        for (FormItem item : kind.items()) {
            item(item, before);
            before.put(item.code(), item);
        }
    }

    private void once(Stream<String> codes, String name) {
        Set<String> seen = new HashSet<>();
        codes.forEach(code -> require(seen.add(code), " " + name + " twice: " + code));
    }

    private void item(FormItem item, Map<String, FormItem> before) {
        String name = " " + item.code();
        require(item.code().matches(CODE), name + ": code");
        require(item.number().matches("[A-Za-z0-9.()]{1,10}"), name + ": number");
        RulePackContract.words(item.label(), what + name);
        boolean listed = !item.asked().list().isEmpty();
        require(!listed || item.shape().isChosen(), name + ": nothing is chosen from a list");
        require(!listed || item.asked().list().matches(CODE), name + ": list");
        require(
                WITH_WORDS.contains(item.shape()) != (item.asked().words().isEmpty() && !listed),
                name + ": words");
        once(item.asked().words().stream().map(FormItem.Word::code), item.code() + ": word");
        for (FormItem.Word word : item.asked().words()) {
            require(word.code().matches("[a-z0-9][a-z0-9_]{0,59}"), name + ": word " + word.code());
            RulePackContract.words(word.label(), what + name + " " + word.code());
        }
        String earlier = item.asked().notBefore();
        require(
                earlier.isEmpty()
                        || item.shape() == Shape.DATE
                                && before.containsKey(earlier)
                                && before.get(earlier).shape() == Shape.DATE,
                name + ": not before what is no earlier day");
        require(
                !item.terms().once()
                        || item.terms().from().stream().anyMatch(FormItem.Source::isForm),
                name + ": once from no form");
        require(
                listed || answers(item).containsAll(item.terms().protects()),
                name + ": protects by what cannot be answered");
        require(
                item.terms().protects().isEmpty() || item.terms().restricted(),
                name + ": tells everybody what protects the child");
        item.terms().onlyIf().ifPresent(condition -> condition(item, condition, before));
        item.terms().from().forEach(source -> source(item, source));
    }

    private void condition(
            FormItem item, FormItem.Condition condition, Map<String, FormItem> before) {
        FormItem other = before.get(condition.item());
        require(other != null, " " + item.code() + ": depends on no earlier item");
        require(
                !other.asked().list().isEmpty() || answers(other).containsAll(condition.values()),
                " " + item.code() + ": depends on what cannot be answered");
        require(
                item.terms().restricted() || !other.terms().restricted(),
                " " + item.code() + ": tells of what is restricted");
    }

    /** What can be answered without a code list. */
    private static Set<String> answers(FormItem item) {
        if (item.shape() == Shape.YES_NO) {
            return Set.of(FormItem.YES, FormItem.NO);
        }
        return item.shape().isChosen() ? codes(item) : Set.of();
    }

    private static Set<String> codes(FormItem item) {
        return item.asked().words().stream().map(FormItem.Word::code).collect(Collectors.toSet());
    }

    private void source(FormItem item, FormItem.Source source) {
        String name = " " + item.code() + " from " + source;
        if (source.origin().equals(FormItem.Source.CASE)) {
            fact(item, Code.find(CaseFact.class, source.code()), name);
            return;
        }
        require(source.file().isEmpty(), name + ": of another case");
        if (source.origin().equals(FormItem.Source.EXTRA)) {
            // which fields there are is known by other packs
            require(source.code().matches(CODE), name + ": code");
            return;
        }
        for (CaseKind each : kind.cases()) {
            if (source.isForm()) {
                Optional<FormItem> other =
                        rules.form(each, source.origin()).flatMap(form -> form.item(source.code()));
                require(other.isPresent(), name + ": unknown");
                require(fits(other.get(), item), name + ": another shape");
                require(
                        item.terms().restricted() || !other.get().terms().restricted(),
                        name + ": tells what is restricted");
            } else {
                require(
                        rules.transition(each, source.transition()).isPresent(),
                        name + ": unknown");
                require(
                        source.word()
                                .map(word -> item.shape() == Shape.CHOICE && item.reads(word))
                                .orElse(item.shape() == Shape.DATE),
                        name + ": no date, and no word of the item");
                require(
                        source.word().isEmpty()
                                || item.terms().restricted()
                                || rules.restricted(each, source.transition()).isEmpty(),
                        name + ": tells what is restricted");
            }
        }
    }

    private void fact(FormItem item, Optional<CaseFact> fact, String name) {
        require(fact.isPresent(), name + ": unknown");
        require(
                fact.get().shape() == item.shape()
                        || fact.get().shape() == Shape.LINE && item.shape() == Shape.TEXT,
                name + ": another shape");
        require(
                fact.get() != CaseFact.SEX
                        || codes(item)
                                .containsAll(
                                        List.of(Sex.values()).stream().map(Sex::code).toList()),
                name + ": words of its own");
    }

    private static boolean fits(FormItem from, FormItem to) {
        return from.shape() == to.shape()
                        && from.asked().list().equals(to.asked().list())
                        && codes(to).containsAll(codes(from))
                || from.shape() == Shape.LINE && to.shape() == Shape.TEXT;
    }
}
