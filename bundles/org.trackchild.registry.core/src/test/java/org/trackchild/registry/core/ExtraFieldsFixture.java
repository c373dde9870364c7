package org.trackchild.registry.core;

import java.io.IOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Role;
import org.trackchild.fields.api.CaseField;
import org.trackchild.fields.api.CodeList;
import org.trackchild.fields.api.FieldPack;
import org.trackchild.fields.api.Shape;
import org.trackchild.model.CaseKind;
import org.trackchild.model.Event;
import org.trackchild.model.Place;
import org.trackchild.model.Wording;
import org.trackchild.registry.api.CaseDraft;
import org.trackchild.registry.api.ChildCase;
import org.trackchild.registry.api.ExtraValue;
import org.trackchild.registry.api.Particulars;
import org.trackchild.sample.fields.UttarPradeshFields;

/** Fields of packs on a real store. */
abstract class ExtraFieldsFixture {

    static final Caller POLICE = Register.officer("PS-A");

    static final Caller HOME = Register.caller("CCI-A", Role.HOME_CLERK);

    static final Caller DISTRICT = Register.caller("DCPU-A", Role.DISTRICT_OFFICER);

    final UttarPradeshFields state = new UttarPradeshFields();

    Register register;

    StoredCaseRegistry registry;

    @BeforeEach
    void open() throws SQLException, IOException {
        register = new Register();
        register.fields.add(state);
        registry =
                new StoredCaseRegistry(
                        register.store,
                        register.journal,
                        register.desk,
                        new TextCaseReader(new TwoDistricts(), register.fields, register.store),
                        register.fields);
    }

    @AfterEach
    void close() throws IOException, SQLException {
        register.close();
    }

    static CaseDraft draft(CaseKind kind, Map<String, String> extra) {
        return new CaseDraft(
                Register.child("Phoolmatiya"),
                new Event(Register.DAY, null, new Place("UP", "UP-LUCKNOW", "")),
                Particulars.none(kind),
                Optional.empty(),
                extra);
    }

    ChildCase register(Caller caller, CaseKind kind, Map<String, String> extra) {
        return registry.register(caller, draft(kind, extra)).registered();
    }

    ChildCase change(Caller caller, ChildCase seen, UnaryOperator<CaseDraft> how) {
        return registry.change(
                caller, seen.id(), seen.header().revision().version(), how.apply(seen.toDraft()));
    }

    static CaseDraft with(CaseDraft draft, String code, String text) {
        Map<String, String> extra = new HashMap<>(draft.extra());
        extra.put(code, text);
        return draft.withExtra(extra);
    }

    List<String> problems(Caller caller, CaseKind kind, Map<String, String> extra) {
        return registry.check(caller, Optional.empty(), draft(kind, extra)).stream()
                .map(problem -> problem.field() + " " + problem.code().name())
                .sorted()
                .toList();
    }

    static Map<String, String> texts(ChildCase of) {
        return ExtraValue.texts(of.extra());
    }

    /** A pack of the nation with one field, which can change as packs do. */
    static FieldPack pack(CaseField field) {
        return new FieldPack() {
            @Override
            public String name() {
                return "synthetic";
            }

            @Override
            public String state() {
                return "";
            }

            @Override
            public List<CodeList> lists() {
                return List.of();
            }

            @Override
            public List<CaseField> fields() {
                return List.of(field);
            }
        };
    }

    static CaseField field(Shape shape, Role... readers) {
        return new CaseField(
                "lucky_number",
                Set.of(CaseKind.MISSING, CaseKind.FOUND),
                new CaseField.Content(shape, shape == Shape.CHOICE ? "suspected_cause" : ""),
                new CaseField.Use(false, true, false, Set.of(readers)),
                new CaseField.Group("synthetic", Wording.same("Synthetic")),
                Wording.same("Lucky number"));
    }
}
