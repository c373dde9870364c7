package org.trackchild.fields.api.testing;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.trackchild.fields.api.CaseField;
import org.trackchild.fields.api.CodeList;
import org.trackchild.fields.api.CodeWord;
import org.trackchild.fields.api.FieldPack;
import org.trackchild.fields.api.Fields;
import org.trackchild.fields.api.Shape;
import org.trackchild.model.Wording;

/** What every pack of fields must fulfil, together with the packs that it stands on. */
public final class FieldPackContract {

    private static final String CODE = "[a-z][a-z0-9_]{0,39}";

    private FieldPackContract() {}

    /**
     * Verifies a pack.
     *
     * @param pack the pack
     * @param others those that it extends, such as that of the nation
     * @throws AssertionError that says what is wrong
     */
    public static void verify(FieldPack pack, FieldPack... others) {
        require(pack.name().matches("[A-Z]{2}-[0-9]{4}[A-Z0-9.-]*"), "name: " + pack.name());
        Fields before = Fields.of(List.of(others));
        Fields together = Fields.of(Stream.concat(Arrays.stream(others), Stream.of(pack)).toList());
        for (CodeList list : pack.lists()) {
            require(list.name().matches(CODE), "list " + list.name() + ": name");
            Set<String> codes = new HashSet<>();
            for (CodeWord word : list.words()) {
                String what = list.name() + " " + word.code();
                require(codes.add(word.code()), what + ": twice");
                word(pack, list, word, before, what);
                require(
                        together.read(list.name(), word.words().hindi())
                                .filter(code -> isOf(word, code))
                                .isPresent(),
                        what + ": its Hindi word is read as another code");
                require(
                        together.read(list.name(), word.words().english())
                                .filter(code -> isOf(word, code))
                                .isPresent(),
                        what + ": its English word is read as another code");
            }
        }
        Set<String> codes = new HashSet<>();
        for (CaseField field : pack.fields()) {
            require(codes.add(field.code()), field.code() + ": twice");
            field(pack, field, before, together);
        }
    }

    private static boolean isOf(CodeWord word, String code) {
        return code.equals(word.code());
    }

    private static void word(
            FieldPack pack, CodeList list, CodeWord word, Fields before, String what) {
        require(word.code().matches(CODE), what + ": code");
        boolean known = before.word(list.name(), word.code()).isPresent();
        require(
                known ? word.retired() : isOwn(pack, word.code()),
                what + ": a code of a state begins with the code of the state");
        if (!known) {
            words(word.words(), what);
        }
        if (!pack.state().isEmpty() && !known && before.hasList(list.name())) {
            require(
                    before.word(list.name(), word.countsAs()).isPresent(),
                    what + ": counts as no code of the nation");
        }
    }

    private static boolean isOwn(FieldPack pack, String code) {
        return pack.state().isEmpty()
                || code.startsWith(pack.state().toLowerCase(Locale.ROOT) + "_");
    }

    private static void field(FieldPack pack, CaseField field, Fields before, Fields together) {
        String what = "field " + field.code();
        require(field.code().matches(CODE), what + ": code");
        require(isOwn(pack, field.code()), what + ": begins with the code of the state");
        require(before.field(field.code()).isEmpty(), what + ": another pack has it");
        require(!field.kinds().isEmpty(), what + ": for no case");
        words(field.label(), what);
        words(field.group().label(), what + " group");
        boolean choice = field.content().shape() == Shape.CHOICE;
        require(
                choice
                        ? !together.choices(field.content().list(), pack.state()).isEmpty()
                        : field.content().list().isEmpty(),
                what + ": a choice, and nothing else, has a list");
        require(
                !field.use().required() || field.use().readers().isEmpty(),
                what + ": nobody else could register a case that needs it");
    }

    private static void words(Wording label, String what) {
        require(!label.english().isBlank(), what + ": no English words");
        require(!label.hindi().equals(label.english()), what + ": no Hindi words");
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError(what);
        }
    }
}
