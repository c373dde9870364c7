package org.trackchild.store.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Reach;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Page;
import org.trackchild.notices.api.Audience;
import org.trackchild.notices.api.Notice;
import org.trackchild.notices.api.NoticeKind;
import org.trackchild.notices.api.NoticeSettings;
import org.trackchild.notices.api.NoticeTopic;
import org.trackchild.registry.api.ChildCase;
import org.trackchild.rules.api.Level;
import org.trackchild.store.api.ClockTable;
import org.trackchild.store.api.NoticeTable;
import org.trackchild.store.api.Transaction;

class JpaNoticeTableTest {

    private static final Instant NOW = Instant.parse("2026-11-29T06:30:00Z");

    private static final LocalDate DAY = LocalDate.of(2026, 11, 29);

    private static final Audience STATION = Audience.office(new OfficeId("PS-1"));

    private FreshStore fresh;

    @BeforeEach
    void open() throws Exception {
        fresh = new FreshStore();
    }

    @AfterEach
    void close() throws Exception {
        fresh.close();
    }

    private void write(Consumer<Transaction> work) {
        fresh.store.write(
                Samples.SYSTEM,
                tx -> {
                    work.accept(tx);
                    return null;
                });
    }

    private UUID raise(NoticeKind kind, String thing, long entry, Instant raised) {
        Notice notice =
                Notice.of(
                        STATION,
                        new Notice.Matter(kind, Optional.empty(), thing, raised, entry, "asha"),
                        Long.toString(entry),
                        raised);
        write(tx -> tx.notices().insert(notice, DAY));
        return notice.id();
    }

    private static NoticeTable.Selection of(String reader, boolean unread) {
        return new NoticeTable.Selection(
                reader,
                Set.of(STATION, Audience.person(reader)),
                Reach.NOTHING,
                EnumSet.allOf(NoticeTopic.class),
                unread);
    }

    private List<UUID> list(NoticeTable.Selection selection, int limit) {
        List<UUID> ids = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Optional<String> from = after;
            Page<NoticeTable.Listed> page =
                    fresh.store.read(tx -> tx.notices().list(selection, from, limit));
            page.items().forEach(each -> ids.add(each.notice().id()));
            after = page.next();
        } while (after.isPresent());
        return ids;
    }

    @Test
    void listsLatestFirstInPagesWithoutWhatTheReaderDid() {
        List<UUID> raised = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            // two of a moment each
            Instant at = NOW.plusSeconds(i / 2);
            raised.add(0, raise(NoticeKind.ACTION_ASSIGNED, "a" + i, i, at));
        }
        List<UUID> whole = list(of("ravi", false), 100);
        assertThat(whole).containsExactlyInAnyOrderElementsOf(raised);
        assertThat(whole.get(0)).isEqualTo(raised.get(0));
        assertThat(list(of("ravi", false), 2)).isEqualTo(whole);
        assertThat(list(of("asha", false), 100)).isEmpty();
        assertThat(this.<Long>read(tx -> tx.notices().count(of("ravi", true), 5))).isEqualTo(5);
        assertThat(
                        this.<Long>read(
                                tx ->
                                        tx.notices()
                                                .raisedOn(
                                                        STATION, NoticeKind.ACTION_ASSIGNED, DAY)))
                .isEqualTo(7);
    }

    private <T> T read(java.util.function.Function<Transaction, T> work) {
        return fresh.store.read(work);
    }

    @Test
    void settlesWhatEarlierEntriesToldAndForgetsWithTheMarks() {
        UUID first = raise(NoticeKind.TRANSFER_ASKED, "t", 3, NOW);
        UUID later = raise(NoticeKind.TRANSFER_ASKED, "t", 9, NOW.plusSeconds(1));
        write(tx -> tx.notices().markRead("ravi", List.of(first, later), NOW));
        write(tx -> tx.notices().settle("t", 9, NOW.plusSeconds(2)));
        assertThat(settled()).containsExactly(first);
        write(tx -> tx.notices().reopen(List.of(first), NOW.plusSeconds(3)));
        assertThat(settled()).isEmpty();
        assertThat(list(of("ravi", false), 10)).containsExactly(first, later);
        assertThat(list(of("ravi", true), 10)).isEmpty();
        write(tx -> assertThat(tx.notices().forget(NOW.plusSeconds(2), NOW, 10)).isEqualTo(1));
        assertThat(list(of("ravi", false), 10)).containsExactly(first);
        raise(NoticeKind.TRANSFER_ASKED, "t", 9, NOW.plusSeconds(1));
        assertThat(list(of("ravi", true), 10)).containsExactly(later);
    }

    @Test
    void forgetsInBatchesAndSettlesOneKindOfAThing() {
        for (int i = 0; i < 5; i++) {
            raise(NoticeKind.PROPOSAL_NEW, "p" + i, i, NOW);
        }
        UUID asked = raise(NoticeKind.PROPOSAL_QUESTIONED, "p4", 5, NOW);
        write(tx -> tx.notices().settle("p4", NoticeKind.PROPOSAL_NEW, 9, NOW.plusSeconds(1)));
        assertThat(settled()).hasSize(1).doesNotContain(asked);
        assertThat(
                        this.<Set<NoticeTable.Told>>read(
                                tx ->
                                        tx.notices()
                                                .told(
                                                        NoticeKind.PROPOSAL_NEW,
                                                        Set.of("p3", "p4", "p9"))))
                .containsExactlyInAnyOrder(
                        new NoticeTable.Told(STATION, "p3"), new NoticeTable.Told(STATION, "p4"));
        Instant later = NOW.plusSeconds(2);
        write(tx -> assertThat(tx.notices().forget(NOW, later, 4)).isEqualTo(1));
        write(tx -> assertThat(tx.notices().forget(later, later, 3)).isEqualTo(3));
        write(tx -> assertThat(tx.notices().forget(later, later, 3)).isEqualTo(2));
        assertThat(list(of("ravi", false), 10)).isEmpty();
    }

    private List<UUID> settled() {
        return read(tx -> tx.notices().list(of("ravi", false), Optional.empty(), 10))
                .items()
                .stream()
                .filter(each -> each.notice().settled().isPresent())
                .map(each -> each.notice().id())
                .toList();
    }

    @Test
    void keepsHowSomebodyWantsToBeTold() {
        assertThat(this.<NoticeSettings>read(tx -> tx.notices().settings("ravi")))
                .isEqualTo(NoticeSettings.FIRST);
        NoticeSettings chosen =
                new NoticeSettings(
                        new NoticeSettings.Wishes(Set.of(NoticeTopic.WORK, NoticeTopic.CLOCKS)), 1);
        write(tx -> tx.notices().put("ravi", chosen));
        write(tx -> tx.notices().readUntil("ravi", NOW));
        assertThat(fresh.reopen().<NoticeSettings>read(tx -> tx.notices().settings("ravi")))
                .isEqualTo(chosen);
        assertThat(this.<Instant>read(tx -> tx.notices().readUntil("ravi"))).isEqualTo(NOW);
        assertThatThrownBy(
                        () ->
                                read(
                                        tx -> {
                                            tx.notices().put("ravi", chosen);
                                            return null;
                                        }))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void clocksAreFoundByWhenALevelIsTold() {
        List<CaseId> ids = new ArrayList<>();
        write(
                tx -> {
                    for (int i = 0; i < 5; i++) {
                        ChildCase made = Samples.insert(tx, CaseKind.MISSING, "PS-1", "UP-LUCKNOW");
                        ids.add(made.id());
                        Instant due = NOW.plus(Duration.ofHours(i));
                        tx.clocks()
                                .replace(
                                        List.of(
                                                new ClockTable.OfCase(
                                                        made.id(),
                                                        Samples.facts(made, "UP-LUCKNOW"),
                                                        List.of(
                                                                new ClockTable.Running(
                                                                        "c",
                                                                        1,
                                                                        NOW,
                                                                        due,
                                                                        List.of(
                                                                                Optional.of(
                                                                                        due
                                                                                                .plusSeconds(
                                                                                                        60)),
                                                                                Optional.empty(),
                                                                                Optional
                                                                                        .empty()))))));
                    }
                });
        Instant third = NOW.plus(Duration.ofHours(3));
        assertThat(told(Level.OFFICE, NOW, third, 2)).isEqualTo(ids.subList(1, 4));
        assertThat(told(Level.DISTRICT, NOW, third, 100)).isEqualTo(ids.subList(0, 3));
        assertThat(told(Level.STATE, Instant.EPOCH, third, 100)).isEmpty();
        assertThat(this.<List<ClockTable.Kept>>read(tx -> tx.clocks().ofCases(ids.subList(0, 2))))
                .extracting(ClockTable.Kept::office, ClockTable.Kept::district)
                .containsOnly(org.assertj.core.groups.Tuple.tuple("PS-1", "UP-LUCKNOW"))
                .hasSize(2);
    }

    private List<CaseId> told(Level level, Instant after, Instant by, int limit) {
        List<CaseId> ids = new ArrayList<>();
        Optional<String> next = Optional.empty();
        do {
            Optional<String> from = next;
            Page<ClockTable.Kept> page =
                    read(tx -> tx.clocks().told(level, after, by, from, limit));
            page.items().forEach(each -> ids.add(each.of()));
            next = page.next();
        } while (next.isPresent());
        return ids;
    }
}
