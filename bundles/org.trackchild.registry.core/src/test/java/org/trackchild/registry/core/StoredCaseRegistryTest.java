package org.trackchild.registry.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.CaseStatus;
import org.trackchild.model.Code;
import org.trackchild.model.FamilyContact;
import org.trackchild.model.Field;
import org.trackchild.model.OfficeId;
import org.trackchild.registry.api.CaseDraft;
import org.trackchild.registry.api.ChangesSince;
import org.trackchild.registry.api.ChildCase;
import org.trackchild.registry.api.FieldCorrection;
import org.trackchild.registry.api.FieldMerge;
import org.trackchild.registry.api.ParticularField;
import org.trackchild.registry.api.Particulars.MissingParticulars;
import org.trackchild.registry.api.Step;
import org.trackchild.rules.in2016.IndianRules;

/** Two people who change one case at the same time, on a real store. */
class StoredCaseRegistryTest {

    private static final Caller FIRST = Register.officer("PS-A");

    private static final Caller SECOND =
            new Caller("second.officer", "Synthetic", FIRST.postings());

    private Register register;

    private StoredCaseRegistry registry;

    private CaseId id;

    @BeforeEach
    void open() throws SQLException, IOException {
        register = new Register();
        registry =
                new StoredCaseRegistry(
                        register.store,
                        register.journal,
                        register.desk,
                        new TextCaseReader(new TwoDistricts(), register.fields, register.store),
                        register.fields);
        id = register.enter(CaseKind.MISSING, "PS-A");
    }

    @AfterEach
    void close() throws IOException, SQLException {
        register.close();
    }

    private static CaseDraft notes(ChildCase content, String notes) {
        CaseDraft draft = content.toDraft();
        return new CaseDraft(
                draft.child().toBuilder()
                        .contact(new FamilyContact(draft.child().contact().guardianPhone(), notes))
                        .build(),
                draft.event(),
                draft.particulars(),
                draft.origin());
    }

    private static CaseDraft complainant(ChildCase content, String complainant) {
        return new CaseDraft(
                content.child(),
                content.event(),
                new MissingParticulars("", "", complainant, "", ""),
                content.origin());
    }

    @Test
    void theHistoryTellsFromWhatToWhatAndTheJournalDoesNot() {
        ChildCase seen = registry.read(FIRST, id);
        ChildCase limps = registry.change(FIRST, id, 1, notes(seen, "limps"));
        registry.change(SECOND, id, 2, complainant(limps, "Ramesh"));
        registry.change(FIRST, id, 3, notes(registry.read(FIRST, id), ""));

        assertThat(registry.corrections(SECOND, id))
                .containsExactly(
                        new FieldCorrection(4, "notes", "limps", ""),
                        new FieldCorrection(3, "complainant", "", "Ramesh"),
                        new FieldCorrection(2, "notes", "", "limps"));
        assertThat(register.journal.after(0, 100))
                .noneMatch(entry -> entry.detail().contains("limps"))
                .noneMatch(entry -> entry.detail().contains("Ramesh"));
        assertThat(Register.refusal(() -> registry.corrections(Register.officer("PS-B"), id)))
                .isEqualTo("NO_SUCH_CASE");
    }

    @Test
    void theSecondSaverIsRefusedAndToldWhoChangedWhat() {
        ChildCase seen = registry.read(SECOND, id);
        Instant before = Instant.now().minusSeconds(1);
        ChildCase theirs = registry.change(FIRST, id, 1, notes(seen, "limps"));
        registry.change(FIRST, id, 2, complainant(theirs, "Ramesh"));

        assertThat(Register.refusal(() -> registry.change(SECOND, id, 1, notes(seen, "stammers"))))
                .isEqualTo("CHANGED_MEANWHILE");
        ChangesSince since = registry.changesSince(SECOND, id, 1);

        assertThat(since.version()).isEqualTo(3);
        assertThat(since.fields()).containsExactly("complainant", "notes");
        assertThat(since.changes())
                .extracting(ChangesSince.Change::version)
                .containsExactly(3L, 2L);
        assertThat(since.changes())
                .allSatisfy(
                        change -> {
                            assertThat(change.user()).isEqualTo("user.PS-A");
                            assertThat(change.office()).contains(new OfficeId("PS-A"));
                            assertThat(change.at()).isAfter(before);
                        });
        assertThat(registry.changesSince(SECOND, id, 3).changes()).isEmpty();
    }

    @Test
    void whatTheSecondSaverMergesKeepsTheWorkOfBoth() {
        TextCaseReader reader =
                new TextCaseReader(new TwoDistricts(), register.fields, register.store);
        ChildCase seen = registry.read(SECOND, id);
        ChildCase theirs = registry.change(FIRST, id, 1, complainant(seen, "Ramesh"));
        CaseDraft mine = notes(seen, "stammers");

        FieldMerge merge =
                FieldMerge.of(
                        CaseWriter.texts(reader, seen.toDraft()),
                        CaseWriter.texts(reader, theirs.toDraft()),
                        CaseWriter.texts(reader, mine));
        assertThat(merge.conflicts()).isEmpty();
        ChildCase saved = registry.change(SECOND, id, 2, draft(reader, merge.merged(Map.of())));

        assertThat(CaseWriter.texts(reader, saved.toDraft()))
                .containsEntry("complainant", "Ramesh")
                .containsEntry("notes", "stammers");
        assertThat(registry.changesSince(SECOND, id, 2).fields()).containsExactly("notes");
    }

    private static CaseDraft draft(TextCaseReader reader, Map<String, String> texts) {
        Map<Field, String> fields = new EnumMap<>(Field.class);
        texts.forEach(
                (code, text) ->
                        Code.find(Field.class, code).ifPresent(field -> fields.put(field, text)));
        CaseDraft read = reader.read(CaseKind.MISSING, fields).draftOrThrow();
        return new CaseDraft(
                read.child(),
                read.event(),
                ParticularField.particulars(CaseKind.MISSING, texts),
                read.origin());
    }

    @Test
    void aStepAndATracingAreAmongTheChanges() {
        RuleShelf shelf = new RuleShelf();
        shelf.add(new IndianRules());
        StoredCasework casework =
                new StoredCasework(
                        register.store,
                        register.desk,
                        shelf,
                        new RunawayReport(new TwoDistricts(), register.desk, register.fields),
                        register.fields);
        Instant happened = Instant.now().minusSeconds(60);
        casework.make(
                FIRST, id, 1, new Step("register_fir", happened, Map.of("fir_number", "12/2026")));

        assertThat(registry.changesSince(FIRST, id, 1).fields()).containsExactly("fir_number");
        register.store.write(
                FIRST,
                tx -> {
                    ChildCase old = tx.cases().find(id).orElseThrow().content();
                    new StatusChange(tx, register.desk)
                            .make(
                                    old,
                                    old.particulars(),
                                    CaseStatus.TRACED,
                                    new Step("linked", happened, Map.of()),
                                    StatusChange.signature(FIRST));
                    tx.journal(
                            JournalAction.CASE_CHANGED,
                            StoredCaseRegistry.subject(id),
                            "version=3;status=traced");
                    return Optional.empty();
                });
        assertThat(registry.changesSince(FIRST, id, 2).fields())
                .containsExactly(ChangesSince.STATUS);
    }

    @Test
    void theJournalNamesTheFieldsOfTheKindOneByOneAndNoContents() {
        ChildCase seen = registry.read(FIRST, id);
        registry.change(FIRST, id, 1, complainant(seen, "Ramesh"));

        List<JournalEntry> changes =
                register.entries(JournalEntry.Subject.CASE, id, JournalAction.CASE_CHANGED);
        assertThat(changes).hasSize(1);
        assertThat(changes.get(0).detail()).isEqualTo("version=2;fields=complainant");
    }

    @Test
    void whoMayNotSeeTheCaseLearnsNothingOfItsChanges() {
        assertThat(Register.refusal(() -> registry.changesSince(Register.officer("PS-B"), id, 1)))
                .isEqualTo("NO_SUCH_CASE");
    }
}
