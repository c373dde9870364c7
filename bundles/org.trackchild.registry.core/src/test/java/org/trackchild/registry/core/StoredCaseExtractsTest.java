package org.trackchild.registry.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Role;
import org.trackchild.fields.api.Shape;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry;
import org.trackchild.journal.api.JournalEntry.Subject;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.OfficeId;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CaseExtracts;
import org.trackchild.registry.api.CaseExtracts.Extract;
import org.trackchild.registry.api.CaseExtracts.Use;
import org.trackchild.registry.api.CasePair;
import org.trackchild.registry.api.ChildCase;
import org.trackchild.registry.api.ExtraValue;
import org.trackchild.registry.api.IdentityLink;
import org.trackchild.registry.api.Statement;

class StoredCaseExtractsTest extends TransferFixture {

    private static final String PURPOSE = "Meeting with the railway; names=none";

    private StoredCaseExtracts extracts;

    @BeforeEach
    void begin() {
        extracts = new StoredCaseExtracts(register.store, desk);
    }

    private Extract read(List<CaseId> ids) {
        return extracts.read(officer, Use.EXPORT, Optional.empty(), ids, PURPOSE);
    }

    private List<JournalEntry> readings(CaseId id) {
        return register.entries(Subject.CASE, id, JournalAction.CASE_EXTRACTED);
    }

    @Test
    void nothingLeavesTheRegisterAtAnOpenDesk() {
        CaseId one = missing();
        for (Use use : Use.values()) {
            OpenDesk.mustNot(
                    officer,
                    left -> extracts.read(left, use, Optional.empty(), List.of(one), PURPOSE));
        }
        assertThat(readings(one)).isEmpty();
        extracts.read(
                OpenDesk.proven(officer), Use.EXPORT, Optional.empty(), List.of(one), PURPOSE);
        assertThat(readings(one)).hasSize(1);
    }

    @Test
    void everyReadingIsJournaledWithThePurpose() {
        CaseId one = missing();
        CaseId two = missing();
        Extract extract = read(List.of(two, one, two));
        assertThat(extract.cases()).extracting(ChildCase::id).containsExactly(two, one);
        assertThat(extract.leftOut()).isZero();
        for (CaseId each : List.of(one, two)) {
            assertThat(readings(each)).hasSize(1);
            JournalEntry entry = readings(each).get(0);
            assertThat(entry.detail()).doesNotContain("railway");
            assertThat(entry.value("use")).contains("export");
            assertThat(entry.actor()).isEqualTo(officer.user());
        }
        assertThat(readings(one).get(0).value("words"))
                .isPresent()
                .isEqualTo(readings(two).get(0).value("words"));
    }

    private Optional<String> purpose(CaseId of) {
        return cases.history(officer, of).stream()
                .filter(entry -> entry.action() == JournalAction.CASE_EXTRACTED)
                .findFirst()
                .orElseThrow()
                .value("purpose");
    }

    @Test
    void thePurposeIsReadInTheHistoryAndCanBeErasedWhileTheJournalHolds() throws SQLException {
        CaseId id = missing();
        read(List.of(id));
        assertThat(purpose(id)).contains("Meeting with the railway names none");

        register.fresh.tamper("delete from entry_words");

        assertThat(purpose(id)).isEmpty();
        assertThat(register.journal.verify(1, Long.MAX_VALUE, number -> {}).isSound()).isTrue();
    }

    @Test
    void aPurposeOfAnEarlierReleaseStaysWhereItIs() {
        CaseId id = missing();
        register.store.write(
                officer,
                tx -> {
                    tx.journal(
                            JournalAction.CASE_EXTRACTED,
                            StoredCaseRegistry.subject(id),
                            "use=print;purpose=Court of the district");
                    return id;
                });
        assertThat(purpose(id)).contains("Court of the district");
    }

    @Test
    void whatMayNotLeaveStays() {
        CaseId unseen = register.enter(CaseKind.MISSING, "PS-2");
        CaseId hidden = missing();
        register.store.write(
                officer,
                tx ->
                        tx.protections()
                                .insert(
                                        hidden,
                                        new Statement(
                                                "member", new OfficeId("CWC-1"), tx.now(), "")));
        CaseId open = missing();
        register.store.write(
                officer,
                tx -> {
                    ChildCase before = tx.cases().find(open).orElseThrow().content();
                    tx.caseFields()
                            .replace(
                                    open,
                                    List.of(
                                            new ExtraValue(
                                                    "school", Shape.TEXT, "Synthetic", Set.of()),
                                            new ExtraValue(
                                                    "abuse",
                                                    Shape.TEXT,
                                                    "Synthetic",
                                                    Set.of(Role.POLICE_OFFICER))));
                    return before;
                });
        Extract extract = read(List.of(unseen, hidden, open));
        assertThat(extract.cases()).extracting(ChildCase::id).containsExactly(open);
        assertThat(extract.cases().get(0).extra())
                .extracting(ExtraValue::code)
                .containsExactly("school");
        assertThat(extract.cases().get(0).photos()).isEmpty();
        assertThat(extract.leftOut()).isEqualTo(2);
        assertThat(readings(unseen)).isEmpty();
        assertThat(readings(hidden)).isEmpty();
    }

    @Test
    void whatIsProtectedInOneCaseOfAChildStaysInAll() {
        CaseId missing = missing();
        CaseId found = register.enter(CaseKind.FOUND, "PS-1");
        Statement said =
                new Statement("member", new OfficeId("CWC-1"), register.store.instant(), "");
        register.store.write(
                officer,
                tx -> {
                    // a link of a release that did not protect the whole child
                    tx.identityLinks()
                            .insert(
                                    new IdentityLink(
                                            CaseId.drawUuid(),
                                            CasePair.of(missing, found),
                                            IdentityLink.Ground.BY_HAND,
                                            Optional.empty(),
                                            said,
                                            Optional.empty()));
                    return tx.protections().insert(found, said);
                });
        assertThat(read(List.of(missing)).leftOut()).isEqualTo(1);
        assertThat(readings(missing)).isEmpty();
    }

    private List<String> wrong(String purpose) {
        try {
            extracts.read(officer, Use.PRINT, Optional.empty(), List.of(missing()), purpose);
            return List.of();
        } catch (ProblemException refused) {
            return refused.problems().stream()
                    .map(each -> each.field() + " " + each.code().name())
                    .toList();
        }
    }

    @Test
    void aPurposeIsMeasuredAsItIsKept() {
        assertThat(wrong("why" + " ".repeat(20) + "so")).containsExactly("purpose TOO_SHORT");
        assertThat(wrong("why;;;;;;;;====so")).containsExactly("purpose TOO_SHORT");
        assertThat(wrong("1234567890 --- 12")).containsExactly("purpose NO_WORDS");
        assertThat(wrong(";=".repeat(20))).containsExactly("purpose REQUIRED");
        assertThat(wrong("a" + " ".repeat(300) + "long meeting")).isEmpty();
        assertThat(wrong("रेलवे पुलिस के साथ बैठक")).isEmpty();
    }

    @Test
    void aFileIsOfOneKindOrNothingIsRead() {
        CaseId missing = missing();
        CaseId found = register.enter(CaseKind.FOUND, "PS-1");
        assertThat(
                        Register.refusal(
                                () ->
                                        extracts.read(
                                                officer,
                                                Use.EXPORT,
                                                Optional.of(CaseKind.MISSING),
                                                List.of(missing, found),
                                                PURPOSE)))
                .isEqualTo("ONE_KIND_ONLY");
        assertThat(readings(missing)).isEmpty();
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        assertThatThrownBy(
                        () ->
                                extracts.read(
                                        officer, Use.PRINT, Optional.empty(), List.of(), "why "))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        wrong ->
                                assertThat(wrong.problems())
                                        .extracting(each -> each.field() + " " + each.code().name())
                                        .containsExactly("cases REQUIRED", "purpose TOO_SHORT"));
        List<CaseId> many = Stream.generate(CaseId::next).limit(CaseExtracts.MOST + 1).toList();
        assertThat(Register.refusal(() -> read(many))).isEqualTo("OUT_OF_RANGE");
    }
}
