package org.trackchild.registry.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Role;
import org.trackchild.fields.api.CaseField;
import org.trackchild.fields.api.CaseField.Content;
import org.trackchild.fields.api.CaseField.Group;
import org.trackchild.fields.api.CaseField.Use;
import org.trackchild.fields.api.CodeList;
import org.trackchild.fields.api.FieldPack;
import org.trackchild.fields.api.Shape;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry;
import org.trackchild.journal.api.JournalEntry.Subject;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.model.Wording;
import org.trackchild.registry.api.CaseFilter;
import org.trackchild.registry.api.SavedSearch;
import org.trackchild.registry.api.SavedSearch.Draft;
import org.trackchild.registry.api.SavedSearchNews;
import org.trackchild.registry.api.SavedSearches;

class StoredSavedSearchesTest {

    private static final Caller ASHA = Register.officer("PS-A");

    private static final Caller COLLEAGUE = new Caller("colleague", "Synthetic", ASHA.postings());

    private static final Caller STRANGER = Register.officer("PS-B");

    private static final CaseFilter MISSING =
            CaseFilter.all().with().kind(CaseKind.MISSING).build();

    private Register register;

    private SavedSearches searches;

    @BeforeEach
    void open() throws SQLException, IOException {
        register = new Register();
        searches =
                new StoredSavedSearches(
                        register.store,
                        register.desk,
                        register.fields,
                        new StoredCaseRegistry(
                                register.store,
                                register.journal,
                                register.desk,
                                new TextCaseReader(
                                        new TwoDistricts(), register.fields, register.store),
                                register.fields));
    }

    @AfterEach
    void close() throws IOException, SQLException {
        register.close();
    }

    private SavedSearch save(Caller caller, String name, boolean shared) {
        return searches.save(caller, new Draft(name, MISSING, shared));
    }

    private List<String> names(Caller caller) {
        return searches.list(caller).stream().map(SavedSearch::name).toList();
    }

    private List<OptionalLong> fresh(Caller caller) {
        return searches.news(caller, 50).stream().map(SavedSearchNews::fresh).toList();
    }

    private static List<String> problems(Runnable refused) {
        try {
            refused.run();
        } catch (ProblemException e) {
            return e.problems().stream()
                    .map(each -> each.field() + " " + each.code().name())
                    .toList();
        }
        throw new AssertionError("was not refused");
    }

    @Test
    void isTheOwnersAloneOrTheOffices() {
        save(ASHA, " B ", false);
        SavedSearch shared = save(ASHA, "A", true);
        assertThat(names(ASHA)).containsExactly("A", "B");
        assertThat(names(COLLEAGUE)).containsExactly("A");
        assertThat(names(STRANGER)).isEmpty();
        assertThat(searches.read(COLLEAGUE, shared.id())).isEqualTo(shared);
        assertThat(problems(() -> searches.read(STRANGER, shared.id())))
                .containsExactly(" NO_SUCH_SEARCH");
        assertThat(problems(() -> searches.looked(STRANGER, shared.id())))
                .containsExactly(" NO_SUCH_SEARCH");
        assertThat(problems(() -> searches.delete(COLLEAGUE, shared.id())))
                .containsExactly(" NOT_ALLOWED");
        assertThat(
                        problems(
                                () ->
                                        searches.change(
                                                COLLEAGUE,
                                                shared.id(),
                                                1,
                                                new Draft("Mine", MISSING, false))))
                .containsExactly(" NOT_ALLOWED");
    }

    @Test
    void countsWhatCameSinceTheReaderLookedByWhatThatReaderMaySee() {
        register.enter(CaseKind.MISSING, "PS-A");
        SavedSearch shared = save(ASHA, "A", true);
        Caller district =
                new Caller(
                        "d",
                        "Synthetic",
                        Stream.concat(
                                        ASHA.postings().stream(),
                                        Register.caller("DCPU-1", Role.DISTRICT_OFFICER)
                                                .postings()
                                                .stream())
                                .toList());
        assertThat(fresh(ASHA)).containsExactly(OptionalLong.of(0));
        assertThat(fresh(district)).isEmpty();
        searches.looked(district, shared.id());
        waitForNextMilli();
        register.enter(CaseKind.MISSING, "PS-A");
        register.enter(CaseKind.FOUND, "PS-A");
        register.enter(CaseKind.MISSING, "PS-B");
        assertThat(fresh(ASHA)).containsExactly(OptionalLong.of(1));
        assertThat(fresh(district)).containsExactly(OptionalLong.of(2));
        waitForNextMilli();
        searches.looked(ASHA, shared.id());
        assertThat(fresh(ASHA)).containsExactly(OptionalLong.of(0));
        assertThat(fresh(district)).containsExactly(OptionalLong.of(2));
    }

    /** A case of the very moment of the look counts as new: better twice than never. */
    private void waitForNextMilli() {
        Instant before = register.store.instant();
        while (!register.store.instant().isAfter(before)) {
            Thread.onSpinWait();
        }
    }

    @Test
    void aPostingThatEndsTakesItsRights() {
        SavedSearch shared = save(ASHA, "A", true);
        searches.looked(COLLEAGUE, shared.id());
        Caller moved = new Caller("colleague", "Synthetic", STRANGER.postings());
        assertThat(searches.list(moved)).isEmpty();
        assertThat(searches.news(moved, 50)).isEmpty();
        Caller away = new Caller(ASHA.user(), "Synthetic", STRANGER.postings());
        waitForNextMilli();
        register.enter(CaseKind.MISSING, "PS-A");
        assertThat(fresh(away)).containsExactly(OptionalLong.of(0));
    }

    @Test
    void whoMayLookAtNoChildIsToldOfNoSearch() {
        SavedSearch shared = save(ASHA, "A", true);
        for (Role role : List.of(Role.ADMINISTRATOR, Role.NATIONAL_MONITOR)) {
            Caller there = Register.caller("PS-A", role);
            assertThat(searches.list(there)).isEmpty();
            assertThat(searches.news(there, 50)).isEmpty();
            assertThat(problems(() -> searches.read(there, shared.id())))
                    .containsExactly(" NO_SUCH_SEARCH");
            Caller besides =
                    new Caller(
                            "besides",
                            "Synthetic",
                            Stream.of(there, STRANGER)
                                    .flatMap(each -> each.postings().stream())
                                    .toList());
            assertThat(searches.list(besides)).isEmpty();
            assertThat(problems(() -> searches.looked(besides, shared.id())))
                    .containsExactly(" NO_SUCH_SEARCH");
        }
        Caller promoted =
                new Caller(
                        ASHA.user(),
                        "Synthetic",
                        Register.caller("PS-A", Role.ADMINISTRATOR).postings());
        assertThat(searches.list(promoted)).isEmpty();
        searches.delete(ASHA, shared.id());
        assertThat(problems(() -> searches.restore(promoted, shared.id())))
                .containsExactly(" NO_SUCH_SEARCH");
    }

    @Test
    void aFieldThatAPackTookAwayIsSaidAndMatchesNothing() {
        FieldPack pack = pack();
        register.fields.add(pack);
        SavedSearch saved =
                searches.save(
                        ASHA, new Draft("A", MISSING.with().extra("scar", "left").build(), false));
        assertThat(fresh(ASHA)).containsExactly(OptionalLong.of(0));
        register.fields.remove(pack);
        waitForNextMilli();
        register.enter(CaseKind.MISSING, "PS-A");
        SavedSearchNews news = searches.news(ASHA, 50).get(0);
        assertThat(news.fresh()).isEmpty();
        assertThat(news.problems())
                .containsExactly(new Problem(FieldProblem.UNKNOWN_FIELD, "extra.scar", List.of()));
        assertThat(saved.filter()).isPresent();
    }

    @Test
    void aLimitThatCannotBeReadIsSaidAndMatchesNothing() {
        SavedSearch old =
                new SavedSearch(
                        CaseId.drawUuid(),
                        ASHA.user(),
                        Optional.empty(),
                        "Old",
                        Map.of("status", "forgotten"),
                        1,
                        register.store.instant());
        register.store.write(
                ASHA,
                tx -> {
                    tx.savedSearches().insert(old);
                    return null;
                });
        searches.looked(ASHA, old.id());
        SavedSearchNews news = searches.news(ASHA, 50).get(0);
        assertThat(news.fresh()).isEmpty();
        assertThat(news.problems().get(0).code().name()).isEqualTo("SEARCH_OUTDATED");
        assertThat(
                        problems(
                                () ->
                                        searches.change(
                                                ASHA,
                                                old.id(),
                                                1,
                                                new Draft("New", CaseFilter.all(), true))))
                .containsExactly(" SEARCH_OUTDATED");
        assertThat(searches.read(ASHA, old.id()).terms()).isEqualTo(old.terms());
        SavedSearch anew = searches.change(ASHA, old.id(), 1, new Draft("New", MISSING, false));
        assertThat(anew.filter()).isPresent();
    }

    private static FieldPack pack() {
        return new FieldPack() {

            @Override
            public String name() {
                return "test";
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
                return List.of(
                        new CaseField(
                                "scar",
                                Set.of(CaseKind.MISSING),
                                new Content(Shape.LINE, ""),
                                new Use(false, true, false, Set.of()),
                                new Group("g", Wording.same("G")),
                                Wording.same("Scar")));
            }
        };
    }

    @Test
    void allThatIsWrongIsSaid() {
        assertThat(
                        problems(
                                () ->
                                        searches.save(
                                                ASHA,
                                                new Draft(
                                                        "  ",
                                                        MISSING.with()
                                                                .text("x".repeat(3_000))
                                                                .extra("gone", "x")
                                                                .build(),
                                                        false))))
                .containsExactlyInAnyOrder(
                        "name REQUIRED", "filter TOO_LONG", "extra.gone UNKNOWN_FIELD");
        assertThat(problems(() -> save(ASHA, "x".repeat(101), false)))
                .containsExactly("name TOO_LONG");
        assertThat(problems(() -> save(ASHA, "a\u0000", false)))
                .containsExactly("name BAD_CHARACTERS");
        assertThat(problems(() -> save(Register.caller("HQ", Role.ADMINISTRATOR), "A", false)))
                .containsExactly(" NOT_ALLOWED");
    }

    @Test
    void namesAreOnesOwnAndTheirNumberIsLimited() {
        SavedSearch first = save(ASHA, "Mine", false);
        assertThat(problems(() -> save(ASHA, "MINE ", false)))
                .containsExactly("name SEARCH_NAME_TAKEN");
        save(COLLEAGUE, "Mine", false);
        for (int i = 1; i < SavedSearches.MOST; i++) {
            save(ASHA, "Search " + i, false);
        }
        assertThat(problems(() -> save(ASHA, "One more", false)))
                .containsExactly(" TOO_MANY_SEARCHES");
        searches.change(ASHA, first.id(), 1, new Draft("Renamed", MISSING, true));
        assertThat(names(COLLEAGUE)).containsExactly("Mine", "Renamed");
    }

    @Test
    void aSharedSearchStaysWithItsOfficeWhenTheOwnerMoves() {
        SavedSearch made = save(ASHA, "Mine", true);
        Caller moved = new Caller(ASHA.user(), "Synthetic", STRANGER.postings());
        SavedSearch renamed =
                searches.change(moved, made.id(), 1, new Draft("Ours", MISSING, true));
        assertThat(renamed.sharedWith()).isEqualTo(made.sharedWith());
        assertThat(names(COLLEAGUE)).containsExactly("Ours");
        SavedSearch taken = searches.change(moved, made.id(), 2, new Draft("Ours", MISSING, false));
        assertThat(taken.sharedWith()).isEmpty();
        assertThat(searches.change(moved, made.id(), 3, new Draft("Ours", MISSING, true)))
                .extracting(SavedSearch::sharedWith)
                .isEqualTo(moved.office());
    }

    @Test
    void theSecondOfTwoChangesIsRefused() {
        SavedSearch made = save(ASHA, "Mine", false);
        SavedSearch renamed = searches.change(ASHA, made.id(), 1, new Draft("Ours", MISSING, true));
        assertThat(renamed.version()).isEqualTo(2);
        assertThat(
                        problems(
                                () ->
                                        searches.change(
                                                ASHA,
                                                made.id(),
                                                1,
                                                new Draft("Other", MISSING, true))))
                .containsExactly(" CHANGED_MEANWHILE");
        assertThat(searches.change(ASHA, made.id(), 2, new Draft("Ours", MISSING, true)))
                .isEqualTo(renamed);
    }

    @Test
    void deletingCanBeUndone() {
        SavedSearch made = save(ASHA, "Mine", true);
        searches.delete(ASHA, made.id());
        assertThat(names(ASHA)).isEmpty();
        assertThat(names(COLLEAGUE)).isEmpty();
        assertThat(problems(() -> searches.restore(COLLEAGUE, made.id())))
                .containsExactly(" NO_SUCH_SEARCH");
        assertThat(searches.restore(ASHA, made.id())).isEqualTo(made);
        assertThat(searches.restore(ASHA, made.id())).isEqualTo(made);
        assertThat(names(COLLEAGUE)).containsExactly("Mine");
        searches.delete(ASHA, made.id());
        save(ASHA, "Mine", false);
        assertThat(problems(() -> searches.restore(ASHA, made.id())))
                .containsExactly("name SEARCH_NAME_TAKEN");
    }

    @Test
    void theJournalNamesWhatIsLimitedAndNoWord() {
        SavedSearch made =
                searches.save(
                        ASHA,
                        new Draft("Phoolmatiya", MISSING.with().text("Phoolmatiya").build(), true));
        searches.delete(ASHA, made.id());
        UUID id = made.id();
        List<JournalEntry> entries =
                register.journal.about(new Subject(Subject.SAVED_SEARCH, id.toString()), 10);
        assertThat(entries)
                .extracting(JournalEntry::action)
                .containsExactly(JournalAction.SEARCH_DELETED, JournalAction.SEARCH_SAVED);
        assertThat(entries)
                .extracting(JournalEntry::detail)
                .containsOnly("version=1;office=PS-A;fields=kind,q");
        assertThat(made.sharedWith()).contains(new OfficeId("PS-A"));
    }
}
