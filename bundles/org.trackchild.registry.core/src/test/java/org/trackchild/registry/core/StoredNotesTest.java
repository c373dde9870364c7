package org.trackchild.registry.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Role;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.OfficeId;
import org.trackchild.registry.api.Note;

/** Notes on a real store; all children are synthetic. */
class StoredNotesTest {

    private Register register;
    private StoredNotes notes;
    private CaseId of;

    private final Caller officer = Register.officer("PS-1");
    private final Caller helper = Register.officer("PS-2");
    private final Caller district = Register.caller("DCPU-1", Role.DISTRICT_OFFICER);

    @BeforeEach
    void open() throws SQLException, IOException {
        register = new Register();
        notes = new StoredNotes(register.store, register.desk);
        of = register.enter(CaseKind.FOUND, "PS-1");
        register.store.write(
                officer,
                tx -> {
                    tx.cases().share(of, new OfficeId("PS-2"));
                    return null;
                });
    }

    @AfterEach
    void close() throws SQLException, IOException {
        register.close();
    }

    private Note write(Caller caller, String text, boolean shared, Optional<UUID> corrects) {
        Note written = notes.write(caller, of, new Note.Content(text, shared, corrects));
        // notes of one millisecond have no order
        while (!Instant.now().isAfter(written.written().at().plusMillis(1))) {
            Thread.onSpinWait();
        }
        return written;
    }

    private List<String> texts(Caller caller) {
        return notes.ofCase(caller, of).stream().map(note -> note.content().text()).toList();
    }

    @Test
    void aPrivateNoteIsReadInItsOfficeAndASharedOneByWhoReadsTheCase() {
        write(officer, " Ask the aunt ", false, Optional.empty());
        write(officer, "The aunt lives in Gonda", true, Optional.empty());
        write(helper, "We go there", true, Optional.empty());
        write(helper, "Constable 7 goes", false, Optional.empty());

        assertThat(texts(officer))
                .containsExactly("We go there", "The aunt lives in Gonda", "Ask the aunt");
        assertThat(texts(helper))
                .containsExactly("Constable 7 goes", "We go there", "The aunt lives in Gonda");
        assertThat(texts(district)).containsExactly("We go there", "The aunt lives in Gonda");
        Caller stranger = Register.officer("PS-9");
        assertThat(Register.refusal(() -> texts(stranger))).isEqualTo("NO_SUCH_CASE");
        assertThat(Register.refusal(() -> write(stranger, "x", true, Optional.empty())))
                .isEqualTo("NO_SUCH_CASE");
    }

    @Test
    void aCorrectionNamesTheNoteBeforeToWhoSeesThatOne() {
        Note wrong = write(officer, "The aunt lives in Gonda", false, Optional.empty());
        Note right = write(officer, "She lives in Basti", true, Optional.of(wrong.id()));

        assertThat(notes.ofCase(officer, of)).containsExactly(right, wrong);
        assertThat(notes.ofCase(helper, of))
                .singleElement()
                .satisfies(note -> assertThat(note.content().corrects()).isEmpty());
        assertThat(Register.refusal(() -> write(helper, "No", true, Optional.of(wrong.id()))))
                .isEqualTo("NO_SUCH_NOTE");
        assertThat(Register.refusal(() -> write(officer, "No", true, Optional.of(of.value()))))
                .isEqualTo("NO_SUCH_NOTE");
    }

    @Test
    void aNoteHasAText() {
        assertThat(Register.refusal(() -> write(officer, " \u200B ", true, Optional.empty())))
                .isEqualTo("REQUIRED");
        assertThat(
                        Register.refusal(
                                () -> write(officer, "x".repeat(2_001), true, Optional.empty())))
                .isEqualTo("TOO_LONG");
        write(officer, "x".repeat(2_000), true, Optional.empty());
    }

    @Test
    void theJournalTellsThatANoteWasWrittenAndReadAndNothingOfIt() {
        Note made = write(officer, "Gonda", true, Optional.empty());
        texts(helper);
        assertThat(register.entries("case", of, JournalAction.NOTE_WRITTEN))
                .extracting(JournalEntry::detail)
                .containsExactly("note=" + made.id() + ";shared=true");
        assertThat(register.entries("case", of, JournalAction.CASE_READ))
                .extracting(JournalEntry::detail)
                .containsExactly("part=notes;reason=shared with an office of the caller");
    }
}
