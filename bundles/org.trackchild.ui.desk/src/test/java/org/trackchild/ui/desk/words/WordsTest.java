package org.trackchild.ui.desk.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trackchild.access.api.AccessReason;
import org.trackchild.access.api.Person;
import org.trackchild.directory.api.OfficeChange;
import org.trackchild.directory.api.OfficeContact;
import org.trackchild.directory.api.OfficeQuery;
import org.trackchild.directory.api.OfficeType;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.matching.api.Agreement;
import org.trackchild.model.CaseKind;
import org.trackchild.model.CaseStatus;
import org.trackchild.model.Code;
import org.trackchild.model.Field;
import org.trackchild.model.Sex;
import org.trackchild.registry.api.Answer;
import org.trackchild.registry.api.BenchFigures;
import org.trackchild.registry.api.Duplicate;
import org.trackchild.registry.api.FamilySuggestion;
import org.trackchild.registry.api.FamilyTie;
import org.trackchild.registry.api.Headcount;
import org.trackchild.registry.api.IdentityLink;
import org.trackchild.registry.api.LiftDraft;
import org.trackchild.registry.api.Listing;
import org.trackchild.registry.api.ProposalStatus;
import org.trackchild.registry.api.Roll;
import org.trackchild.registry.api.Sighting;
import org.trackchild.registry.api.Sitting;
import org.trackchild.registry.api.Transfer;
import org.trackchild.registry.api.Verdict;
import org.trackchild.rules.api.Matter;
import org.trackchild.ui.desk.form.FormDrafts;
import org.trackchild.ui.desk.paper.Tongues;

class WordsTest {

    private static final Words ENGLISH = Words.in(Locale.ENGLISH);

    private static final Words HINDI = Words.in(Words.HINDI);

    private static final Pattern LITERAL =
            Pattern.compile(
                    "(?:\\btext|::text|\\bsay|\\bheading|\\bsection)\\(\\s*\"([a-z_0-9]+(?:\\.[a-z_0-9]+)+)\"");

    @Test
    void bothLanguagesHaveTheSameTexts() {
        assertThat(Words.bundle(Words.HINDI).keySet())
                .containsExactlyInAnyOrderElementsOf(Words.bundle(Locale.ENGLISH).keySet());
    }

    @Test
    void noTextIsEmptyOrLeftUntranslated() {
        for (String key : Words.bundle(Locale.ENGLISH).keySet()) {
            String english = ENGLISH.text(key, 1, 2, 3, 4, 5);
            String hindi = HINDI.text(key, 1, 2, 3, 4, 5);
            assertThat(english).as(key).isNotBlank().doesNotContain("{");
            assertThat(hindi).as(key).isNotBlank().doesNotContain("{");
            boolean onlyPlaces = english.replaceAll("[^A-Za-z]", "").isEmpty();
            if (!onlyPlaces) {
                assertThat(hindi).as(key).matches("(?s).*\\p{IsDevanagari}.*");
            }
        }
    }

    @Test
    void bothLanguagesUseTheSameArguments() {
        for (String key : Words.bundle(Locale.ENGLISH).keySet()) {
            assertThat(arguments(Words.bundle(Words.HINDI).getString(key)))
                    .as(key)
                    .isEqualTo(arguments(Words.bundle(Locale.ENGLISH).getString(key)));
        }
    }

    private static int arguments(String pattern) {
        return new MessageFormat(pattern).getFormatsByArgumentIndex().length;
    }

    @Test
    void everyTextThatTheCodeNamesIsThere() throws IOException {
        Set<String> unknown = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher literal = LITERAL.matcher(Files.readString(file));
                while (literal.find()) {
                    if (!isTextOrPrefix(literal.group(1))) {
                        unknown.add(literal.group(1));
                    }
                }
            }
        }
        assertThat(unknown).isEmpty();
    }

    private static boolean isTextOrPrefix(String key) {
        return ENGLISH.has(key)
                || Words.bundle(Locale.ENGLISH).keySet().stream()
                        .anyMatch(other -> other.startsWith(key + "."));
    }

    @ParameterizedTest
    @MethodSource("codes")
    void everyCodeHasAWord(String key) {
        assertThat(ENGLISH.has(key)).as(key).isTrue();
    }

    static Stream<String> codes() {
        return Stream.of(
                        all("field", Field.values()),
                        all("sex", Sex.values()),
                        all("sex.choice", Sex.values()),
                        all("case_kind", CaseKind.values()),
                        all("case.event_on", CaseKind.values()),
                        all("draft.of", CaseKind.values()),
                        all("draft.of", FormDrafts.Form.values()),
                        all("paper_language", Tongues.Choice.values()),
                        all("matter", Matter.values()),
                        all("venue", Sitting.Venue.values()),
                        all("sitting_status", Sitting.Status.values()),
                        all("listing_source", Listing.Source.values()),
                        all("listing_result", Listing.Result.values()),
                        all("lift_ground", LiftDraft.Ground.values()),
                        all("pending", BenchFigures.Age.values()),
                        all("presence", Headcount.Presence.values()),
                        all("movement", Roll.Movement.values()),
                        all("form.title", CaseKind.values()),
                        all("form.submit", CaseKind.values()),
                        all("form.lead", CaseKind.values()),
                        all("home.register", CaseKind.values()),
                        all("lifeline.reported", CaseKind.values()),
                        all("photo.of", CaseKind.values()),
                        all("registered.searching", CaseKind.values()),
                        all("case_status", CaseStatus.values()),
                        all("case.next", CaseStatus.values()),
                        all("proposal_status", ProposalStatus.values()),
                        all("agreement", Agreement.values()),
                        all("verdict", Verdict.values()),
                        all("decision.consequence", Verdict.values()),
                        all("check", Answer.Check.values()),
                        all("office_type", OfficeType.values()),
                        all("office.contact", OfficeContact.Kind.values()),
                        all("office.change_kind", OfficeChange.Kind.values()),
                        all("offices.standing", OfficeQuery.Standing.values()),
                        all("journal", JournalAction.values()),
                        all("alarm.why", Duplicate.Ground.values()),
                        all("alarm.strip", Duplicate.Ground.values()),
                        all("duplicate_ground", Duplicate.Ground.values()),
                        all("link_ground", IdentityLink.Ground.values()),
                        all("tie_ground", FamilyTie.Ground.values()),
                        all("family_clue", FamilySuggestion.Clue.values()),
                        all("reliability", Sighting.Reliability.values()),
                        Stream.of("checked_true", "checked_false").map("sighting.say."::concat),
                        all("transfer_kind", Transfer.Kind.values()),
                        all("transfer.means", Transfer.Kind.values()),
                        all("transfer.asks", Transfer.Kind.values()),
                        all("transfer.accept", Transfer.Kind.values()),
                        all("transfer.accept_means", Transfer.Kind.values()),
                        all("transfer.done", Transfer.Kind.values()),
                        all("transfer.district", CaseKind.values()),
                        all("transfer_status", Transfer.Status.values()),
                        Stream.of("accepted", "rejected", "withdrawn")
                                .map("transfer.said."::concat),
                        Stream.of("incoming", "outgoing", "settled")
                                .flatMap(
                                        part ->
                                                Stream.of(
                                                        "transfer.list." + part,
                                                        "transfer.none." + part)),
                        Stream.of(
                                        "overview",
                                        "details",
                                        "steps",
                                        "sightings",
                                        "notes",
                                        "matches",
                                        "family",
                                        "history")
                                .map("case.tab."::concat),
                        Stream.of("confirmed", "rejected", "withdrawn")
                                .map("decision.settled."::concat),
                        Stream.of("confirmed", "rejected", "withdrawn", "question")
                                .flatMap(
                                        end ->
                                                Stream.of(
                                                        "decision.done." + end,
                                                        "decision.after." + end)),
                        Stream.of("linked", "dismissed", "withdrawn").map("alarm.settled."::concat),
                        Stream.of(
                                        "overdue",
                                        "open",
                                        "twice",
                                        "transfers",
                                        "missing",
                                        "found",
                                        "traced")
                                .map("home.lane."::concat),
                        all("people.stands", Person.Standing.values()),
                        all("people.standing", Person.Standing.values()),
                        all("people.reason", AccessReason.values()),
                        Stream.of("invite", "take_over", "give").map("people.save."::concat),
                        Stream.of("go", "type", "choose", "destroy").map("people.step."::concat),
                        Stream.of("stands", "office", "role", "days", "for")
                                .map("people.column."::concat),
                        Stream.of("disable", "enable")
                                .flatMap(
                                        act ->
                                                Stream.of(
                                                        "people." + act,
                                                        "people." + act + "_means",
                                                        "people.done_" + act)),
                        Stream.of("number", "name", "child", "kind", "status", "event", "office")
                                .map("cases.column."::concat),
                        Stream.of("when", "what", "who").map("history."::concat))
                .flatMap(keys -> keys);
    }

    private static Stream<String> all(String prefix, Code... codes) {
        return Arrays.stream(codes).map(code -> prefix + "." + code.code());
    }

    @Test
    void aTextThatIsNotThereIsVisible() {
        assertThat(ENGLISH.text("no.such.text")).isEqualTo("!no.such.text");
    }

    @Test
    void everyOtherLanguageReadsEnglish() {
        assertThat(Words.in(Locale.FRENCH).text("nav.cases")).isEqualTo("Cases");
    }
}
