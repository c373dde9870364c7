package org.trackchild.registry.api.testing;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.trackchild.access.api.Caller;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.Problem;
import org.trackchild.model.Wording;
import org.trackchild.registry.api.BulkAct;
import org.trackchild.registry.api.BulkField;
import org.trackchild.registry.api.BulkField.Shape;

/** What every act on several cases must fulfil. */
public final class BulkActContract {

    private static final String CODE = "[a-z][a-z0-9_]{0,39}";

    private BulkActContract() {}

    /**
     * Verifies what an act says of itself to somebody to whom it is offered.
     *
     * @throws AssertionError that says what is wrong
     */
    public static void verify(BulkAct act, Caller caller) {
        require(act.code().matches(CODE), "code: " + act.code());
        require(act.isFor(caller), act.code() + ": is not offered to " + caller.user());
        words(act.name(), act.code() + ": name");
        words(act.explanation(), act.code() + ": explanation");
        words(act.done(), act.code() + ": what is said of a case that is done");
        Set<String> all = names(act, caller, EnumSet.allOf(CaseKind.class));
        for (CaseKind kind : CaseKind.values()) {
            require(
                    names(act, caller, EnumSet.of(kind)).equals(all),
                    act.code() + ": has other fields for cases of one kind");
        }
    }

    private static Set<String> names(BulkAct act, Caller caller, Set<CaseKind> kinds) {
        Set<String> names = new HashSet<>();
        for (BulkField field : act.fields(caller, kinds)) {
            String what = act.code() + " " + field.name();
            require(field.name().matches(CODE), what + ": name");
            require(names.add(field.name()), what + ": twice");
            words(field.label(), what + ": label");
            require(
                    field.help().english().isBlank() == field.help().hindi().isBlank(),
                    what + ": helps in one language alone");
            content(field.content(), what);
        }
        return names;
    }

    private static void content(BulkField.Content content, String what) {
        require(
                (content.shape() == Shape.TEXT) == (content.longest() > 0),
                what + ": a text, and nothing else, has a greatest length");
        Set<String> values = new HashSet<>();
        for (BulkField.Option option : content.options()) {
            require(!option.value().isBlank(), what + ": an option without a value");
            require(values.add(option.value()), what + " " + option.value() + ": twice");
            require(
                    !option.label().english().isBlank() && !option.label().hindi().isBlank(),
                    what + " " + option.value() + ": an option without words");
        }
    }

    /**
     * Does an act to a case to which it can be done, and verifies that one transaction does all of
     * it.
     *
     * @param arguments what must be said for it
     * @param inOneTransaction runs what it gets, and fails when that writes in more than one
     *     transaction, as {@code store.api}'s {@code Store.accompany} does
     * @throws AssertionError that says what is wrong
     */
    public static void verifyDoing(
            BulkAct act,
            Caller caller,
            CaseId of,
            Map<String, String> arguments,
            Consumer<Runnable> inOneTransaction) {
        List<Problem> problems = act.check(caller, arguments);
        require(problems.isEmpty(), act.code() + ": refuses right arguments: " + problems);
        try {
            inOneTransaction.accept(() -> act.perform(caller, of, arguments));
        } catch (RuntimeException failed) {
            throw new AssertionError(act.code() + ": is not done in one transaction", failed);
        }
    }

    private static void words(Wording wording, String what) {
        require(
                !wording.english().isBlank()
                        && !wording.hindi().isBlank()
                        && !wording.english().equals(wording.hindi()),
                what + ": is not in two languages");
    }

    private static void require(boolean right, String what) {
        if (!right) {
            throw new AssertionError(what);
        }
    }
}
