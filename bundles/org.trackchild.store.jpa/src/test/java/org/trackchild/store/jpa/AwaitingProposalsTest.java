package org.trackchild.store.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Reach;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.OfficeId;
import org.trackchild.registry.api.Proposal;
import org.trackchild.registry.api.ProposalStatus;
import org.trackchild.store.jpa.entity.ProposalRow;

/** Both ways to the proposals that wait find the same, and what one finds who looks at all. */
class AwaitingProposalsTest {

    private static final List<String> DISTRICTS = List.of("UP-LUCKNOW", "UP-AGRA", "UP-KANPUR");

    private static final int CASES = 40;

    private FreshStore fresh;

    private final Random random = new Random(20261129);

    private final List<Made> made = new ArrayList<>();

    /** A proposal, and where its cases are kept. */
    private record Made(Proposal proposal, Kept missing, Kept found) {

        Kept of(CaseKind side) {
            return side == CaseKind.MISSING ? missing : found;
        }
    }

    private record Kept(CaseId id, String office, String district) {}

    @BeforeEach
    void fill() throws SQLException, IOException {
        fresh = new FreshStore();
        fresh.store.write(
                Samples.SYSTEM,
                tx -> {
                    List<Kept> missing = new ArrayList<>();
                    List<Kept> found = new ArrayList<>();
                    for (int i = 0; i < CASES; i++) {
                        for (CaseKind kind : CaseKind.values()) {
                            String district = DISTRICTS.get(random.nextInt(DISTRICTS.size()));
                            String office = district + "-" + random.nextInt(2);
                            (kind == CaseKind.MISSING ? missing : found)
                                    .add(
                                            new Kept(
                                                    Samples.insert(tx, kind, office, district).id(),
                                                    office,
                                                    district));
                        }
                    }
                    for (int i = 0; i < CASES; i++) {
                        Kept one = missing.get(i);
                        Kept other = found.get(random.nextInt(CASES));
                        // some in the same moment: then the identifier decides
                        Proposal proposal =
                                Samples.proposal(
                                        one.id(),
                                        other.id(),
                                        tx.now().plusMillis(random.nextInt(CASES / 2)));
                        tx.proposals().insert(proposal);
                        made.add(new Made(proposal, one, other));
                    }
                    return null;
                });
    }

    @AfterEach
    void close() throws IOException, SQLException {
        fresh.close();
    }

    private static boolean isIn(Area area, Kept kept) {
        return area.isEverywhere()
                || area.isState()
                || area.code().equals(area.isDistrict() ? kept.district() : kept.office());
    }

    private List<String> oldest(CaseKind side, Area area, int limit) {
        return made.stream()
                .filter(each -> isIn(area, each.of(side)))
                .map(Made::proposal)
                .sorted(
                        Comparator.comparing((Proposal each) -> each.timing().madeAt())
                                .thenComparing(each -> each.id().toString()))
                .limit(limit)
                .map(each -> each.id().toString())
                .toList();
    }

    private List<String> asked(CaseKind side, Area area, int limit, int few, int together) {
        return fresh.store.inTransaction(
                em ->
                        new AwaitingProposals(em, ProposalStatus.OPEN, limit, few, together)
                                .of(side, area).stream()
                                        .sorted(AwaitingProposals.OLDEST_FIRST)
                                        .limit(limit)
                                        .map((ProposalRow row) -> row.id)
                                        .toList());
    }

    @Test
    void bothWaysFindTheOldestOfEveryArea() {
        List<Area> areas = new ArrayList<>(Area.of(Reach.EVERYTHING));
        areas.addAll(Area.of(new Reach(false, Set.of("UP"), Set.of(), Set.of())));
        areas.addAll(Area.of(new Reach(false, Set.of(), Set.copyOf(DISTRICTS), Set.of())));
        areas.addAll(
                Area.of(
                        new Reach(
                                false,
                                Set.of(),
                                Set.of(),
                                Set.of(
                                        new OfficeId("UP-LUCKNOW-0"),
                                        new OfficeId("UP-AGRA-1"),
                                        new OfficeId("UP-NOWHERE")))));
        for (Area area : areas) {
            for (CaseKind side : CaseKind.values()) {
                for (int limit : new int[] {1, 3, 7, CASES + 1}) {
                    List<String> right = oldest(side, area, limit);
                    assertThat(asked(side, area, limit, CASES * 2, 5))
                            .as("cases first: %s of %s, %s", side, area, limit)
                            .isEqualTo(right);
                    assertThat(asked(side, area, limit, 0, 5))
                            .as("oldest first: %s of %s, %s", side, area, limit)
                            .isEqualTo(right);
                }
            }
        }
    }
}
