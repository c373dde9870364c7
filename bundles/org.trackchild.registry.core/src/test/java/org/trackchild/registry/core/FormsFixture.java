package org.trackchild.registry.core;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Role;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.ChildDescription;
import org.trackchild.model.PersonName;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.ChildCase;
import org.trackchild.registry.api.FormView;
import org.trackchild.store.api.StoredCase;

/** Forms of the Indian law on a real store. */
abstract class FormsFixture {

    static final String HOME = "CCI-1";

    Register register;

    StoredForms forms;

    FilledForms filled;

    StoredCasework casework;

    CaseId id;

    @BeforeEach
    void open() throws SQLException, IOException {
        register = new Register();
        forms = new StoredForms(register.store, register.desk, register.shelf, register.fields);
        filled = new FilledForms(forms);
        casework =
                new StoredCasework(
                        register.store,
                        register.desk,
                        register.shelf,
                        new RunawayReport(new TwoDistricts(), register.desk, register.fields),
                        register.fields);
        id =
                register.enter(
                        CaseKind.FOUND,
                        HOME,
                        Register.child("Phoolmatiya").toBuilder()
                                .father(PersonName.of("Ramesh", "रमेश"))
                                .build());
    }

    @AfterEach
    void close() throws SQLException, IOException {
        register.close();
    }

    static Caller clerk() {
        return Register.caller(HOME, Role.HOME_CLERK);
    }

    static Caller bench() {
        return Register.caller("CWC-1", Role.COMMITTEE_MEMBER);
    }

    static List<String> codes(Runnable refused) {
        try {
            refused.run();
        } catch (ProblemException e) {
            return e.problems().stream()
                    .map(each -> (each.code().name() + " " + each.field()).strip())
                    .toList();
        }
        throw new AssertionError("was not refused");
    }

    void change(UnaryOperator<ChildDescription> change) {
        register.store.write(
                clerk(),
                tx -> {
                    StoredCase stored = tx.cases().find(id).orElseThrow();
                    ChildCase old = stored.content();
                    ChildCase changed =
                            new ChildCase(
                                    old.header(),
                                    change.apply(old.child()),
                                    old.event(),
                                    old.particulars(),
                                    old.origin(),
                                    old.photos());
                    tx.cases()
                            .update(
                                    changed,
                                    old.header().revision().version(),
                                    register.desk.keysOf(changed));
                    return null;
                });
    }

    FormView.Item item(FormView view, String code) {
        return view.item(code).orElseThrow();
    }

    List<JournalEntry> entries(JournalAction action) {
        return register.entries("case", id, action);
    }

    List<String> kinds(Caller caller) {
        List<String> kinds = new ArrayList<>();
        forms.drafts(caller, Optional.empty(), 50)
                .items()
                .forEach(view -> kinds.add(view.form().kind()));
        Collections.sort(kinds);
        return kinds;
    }
}
