package org.trackchild.store.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Reach;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.OfficeId;
import org.trackchild.registry.api.CasePair;
import org.trackchild.registry.api.Duplicate;
import org.trackchild.registry.api.DuplicateStatus;
import org.trackchild.registry.api.Rejection;
import org.trackchild.registry.api.Statement;
import org.trackchild.rules.api.Level;
import org.trackchild.store.api.EarlyAnswer;
import org.trackchild.store.api.PhotoMark;
import org.trackchild.store.api.PhotoTable;

class JpaDuplicateTableTest {

    private static final Rejection SAID =
            new Rejection(java.util.Map.of("child_name", new Rejection.Aspect("ab12", 11.5)));

    private FreshStore fresh;

    private CasePair pair;

    @BeforeEach
    void open() throws Exception {
        fresh = new FreshStore();
        pair =
                fresh.store.write(
                        Samples.SYSTEM,
                        tx ->
                                CasePair.of(
                                        Samples.insert(tx, CaseKind.MISSING, "PS-1", "UP-LUCKNOW")
                                                .id(),
                                        Samples.insert(tx, CaseKind.MISSING, "PS-2", "UP-KANPUR")
                                                .id()));
    }

    @AfterEach
    void close() throws Exception {
        fresh.close();
    }

    private Duplicate insert(Duplicate.Ground ground) {
        Duplicate.Evidence evidence =
                ground == Duplicate.Ground.SAME_PHOTOGRAPH
                        ? Duplicate.Evidence.ofPhotos(CaseId.drawUuid(), CaseId.drawUuid())
                        : new Duplicate.Evidence(
                                Optional.of(SAID),
                                Optional.empty(),
                                List.of(),
                                List.of("height", "birth"));
        Duplicate made =
                new Duplicate(
                        CaseId.drawUuid(),
                        pair,
                        ground,
                        DuplicateStatus.OPEN,
                        .96,
                        evidence,
                        new Duplicate.Timing(1, Instant.ofEpochMilli(17)),
                        Optional.empty());
        fresh.store.write(
                Samples.SYSTEM,
                tx -> {
                    tx.duplicates().insert(made);
                    return null;
                });
        return made;
    }

    private boolean update(Duplicate changed) {
        return fresh.store.write(Samples.SYSTEM, tx -> tx.duplicates().update(changed));
    }

    private EarlyAnswer early(CaseId side, long at) {
        EarlyAnswer said =
                new EarlyAnswer(
                        CaseId.drawUuid(),
                        pair,
                        side,
                        Level.DISTRICT,
                        new Statement(
                                "tester",
                                new OfficeId("PS-1"),
                                Instant.ofEpochMilli(at),
                                "Cousins"),
                        new EarlyAnswer.Versions(3, 4));
        fresh.store.write(
                Samples.SYSTEM,
                tx -> {
                    tx.duplicates().keep(said);
                    return null;
                });
        return said;
    }

    private Optional<EarlyAnswer> early() {
        return fresh.store.read(tx -> tx.duplicates().early(pair));
    }

    @Test
    void keepsWhatWasSaidBeforeThereWasAnAlarm() {
        assertThat(early()).isEmpty();
        EarlyAnswer first = early(pair.one(), 17);
        assertThat(early()).contains(first);
        EarlyAnswer later = early(pair.other(), 18);
        assertThat(early()).contains(later);
    }

    @Test
    void keepsEveryPart() {
        Duplicate alike = insert(Duplicate.Ground.ALIKE);
        Duplicate photo = insert(Duplicate.Ground.SAME_PHOTOGRAPH);
        for (CaseId each : pair.both()) {
            List<Duplicate> all = fresh.store.read(tx -> tx.duplicates().ofCases(Set.of(each)));
            assertThat(all).containsExactlyInAnyOrder(alike, photo);
        }
        Duplicate dismissed =
                alike.become(
                        DuplicateStatus.DISMISSED,
                        Optional.of(
                                new Statement(
                                        "tester",
                                        new OfficeId("PS-1"),
                                        Instant.ofEpochMilli(18),
                                        "Cousins")));
        assertThat(update(dismissed)).isTrue();
        assertThat(update(dismissed)).isFalse();
        Optional<Duplicate> stored = fresh.store.read(tx -> tx.duplicates().find(alike.id()));
        assertThat(stored).contains(dismissed);
        assertThat(dismissed.evidence().dismissed()).contains(SAID);
    }

    @Test
    void ofAPairThereIsOneForEachCause() {
        insert(Duplicate.Ground.ALIKE);
        assertThatThrownBy(() -> insert(Duplicate.Ground.SAME_DETAILS))
                .rootCause()
                .message()
                .containsIgnoringCase("duplicate_alarm_pair");
    }

    @Test
    void bothOfficesSeeItAndNobodyElse() {
        Duplicate made = insert(Duplicate.Ground.ALIKE);
        for (String office : List.of("PS-1", "PS-2")) {
            assertThat(seen(office, DuplicateStatus.OPEN)).containsExactly(made);
        }
        assertThat(seen("PS-3", DuplicateStatus.OPEN)).isEmpty();
        assertThat(seen("PS-1", DuplicateStatus.LINKED)).isEmpty();
    }

    private List<Duplicate> seen(String office, DuplicateStatus status) {
        Reach reach = new Reach(false, Set.of(), Set.of(), Set.of(new OfficeId(office)));
        List<Duplicate> listed =
                fresh.store
                        .read(
                                tx ->
                                        tx.duplicates()
                                                .list(reach, Set.of(status), Optional.empty(), 10))
                        .items();
        long counted = fresh.store.read(tx -> tx.duplicates().count(reach, Set.of(status)));
        assertThat(counted).isEqualTo(listed.size());
        return listed;
    }

    @Test
    void photographsOfOnePictureAreFoundByAnyBand() {
        PhotoMark mark = new PhotoMark("a", 0x1111_2222_3333_4444L, 7, true);
        UUID id = add(mark);
        // one bit off in each of three bands
        PhotoMark near = new PhotoMark("b", 0x1110_2223_3332_4444L, 7, true);
        PhotoMark far = new PhotoMark("b", 0x1110_2223_3332_4446L, 7, true);
        PhotoMark other = new PhotoMark("b", 0x1111_2222_3333_4444L, ~7, true);
        PhotoMark sameFile = new PhotoMark("a", 0, 0, false);
        assertThat(same(near)).extracting(PhotoTable.Owned::id).containsExactly(id);
        assertThat(same(far)).isEmpty();
        assertThat(same(other)).isEmpty();
        assertThat(same(sameFile)).containsExactly(new PhotoTable.Owned(id, pair.one()));
    }

    @Test
    void aPlainSurfaceIsFoundByItsFileOnly() {
        add(new PhotoMark("a", 0, 0, false));
        assertThat(same(new PhotoMark("b", 0, 0, false))).isEmpty();
        assertThat(same(new PhotoMark("a", 0, 0, false))).hasSize(1);
    }

    @Test
    void photographsFromBeforeAreMarkedLater() throws Exception {
        PhotoMark mark = new PhotoMark("a", 1, 2, true);
        UUID id = add(mark);
        assertThat((List<?>) fresh.store.read(tx -> tx.photos().unmarked(Optional.empty(), 5)))
                .isEmpty();
        fresh.tamper(
                "update case_photo set digest = null, row_hash = null, column_hash = null,"
                        + " band_0 = null, band_1 = null, band_2 = null, band_3 = null");
        assertThat(same(mark)).isEmpty();
        List<UUID> unmarked = fresh.store.read(tx -> tx.photos().unmarked(Optional.empty(), 5));
        assertThat(unmarked).containsExactly(id);
        assertThat((List<?>) fresh.store.read(tx -> tx.photos().unmarked(Optional.of(id), 5)))
                .isEmpty();
        fresh.store.write(
                Samples.SYSTEM,
                tx -> {
                    tx.photos().mark(id, mark);
                    return null;
                });
        assertThat(same(mark)).hasSize(1);
    }

    private UUID add(PhotoMark mark) {
        UUID id = CaseId.drawUuid();
        fresh.store.write(
                Samples.SYSTEM,
                tx -> {
                    tx.photos()
                            .insert(
                                    new PhotoTable.Photo(id, pair.one(), new byte[] {1}, 1, 1),
                                    mark);
                    return null;
                });
        return id;
    }

    private List<PhotoTable.Owned> same(PhotoMark mark) {
        return fresh.store.read(tx -> tx.photos().ofSamePicture(mark));
    }
}
