package org.trackchild.access.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Action;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.CaseFacts;
import org.trackchild.access.api.Decision;
import org.trackchild.access.api.Posting;
import org.trackchild.access.api.Reach;
import org.trackchild.access.api.Role;
import org.trackchild.model.BenchKind;
import org.trackchild.model.CaseKind;
import org.trackchild.model.OfficeId;

class PostingPolicyTest {

    /** How a posting can stand to a case. */
    private enum Tie {
        OWN,
        SHARED,
        DISTRICT,
        STATE,
        ANY
    }

    private final PostingPolicy policy = new PostingPolicy();

    /**
     * The oracle: what the domain says, as a table. It knows nothing of reaches, and finds ties by
     * the paths of the offices in the tree.
     */
    private static final Map<Role, Map<Action, Set<Tie>>> ALLOWED = new EnumMap<>(Role.class);

    static {
        Set<Tie> own = Set.of(Tie.OWN);
        Set<Tie> district = Set.of(Tie.OWN, Tie.DISTRICT);
        Set<Tie> none = Set.of();
        Set<Tie> any = Set.of(Tie.ANY);
        row(Role.POLICE_OFFICER, Set.of(Tie.OWN, Tie.SHARED), own, own, own, own, own);
        row(Role.HOME_CLERK, Set.of(Tie.OWN, Tie.SHARED), own, own, own, own, own);
        row(
                Role.COMMITTEE_MEMBER,
                Set.of(Tie.OWN, Tie.SHARED, Tie.DISTRICT),
                none,
                none,
                district,
                district,
                own);
        for (Role board : Set.of(Role.PRINCIPAL_MAGISTRATE, Role.BOARD_MEMBER)) {
            row(
                    board,
                    Set.of(Tie.OWN, Tie.SHARED, Tie.DISTRICT),
                    none,
                    none,
                    none,
                    none,
                    none,
                    none);
        }
        row(
                Role.DISTRICT_OFFICER,
                Set.of(Tie.OWN, Tie.SHARED, Tie.DISTRICT),
                district,
                district,
                district,
                district,
                district);
        row(Role.STATE_MONITOR, Set.of(Tie.OWN, Tie.SHARED, Tie.STATE), none, own, own, own, own);
        row(Role.NATIONAL_MONITOR, none, none, none, none, none, none);
        row(Role.ADMINISTRATOR, none, none, none, none, none, none);
        row(Role.OPERATOR, any, any, any, none, none, none);
    }

    /** The ties by which a role stands above an office. */
    private static Set<Tie> above(Role role) {
        return switch (role) {
            case DISTRICT_OFFICER, COMMITTEE_MEMBER -> Set.of(Tie.OWN, Tie.DISTRICT);
            case STATE_MONITOR -> Set.of(Tie.OWN, Tie.STATE);
            default -> Set.of();
        };
    }

    private static void row(
            Role role,
            Set<Tie> read,
            Set<Tie> register,
            Set<Tie> change,
            Set<Tie> answer,
            Set<Tie> transition,
            Set<Tie> takeOver) {
        row(role, read, register, change, answer, transition, transition, takeOver);
    }

    private static void row(
            Role role,
            Set<Tie> read,
            Set<Tie> register,
            Set<Tie> change,
            Set<Tie> answer,
            Set<Tie> handOver,
            Set<Tie> transition,
            Set<Tie> takeOver) {
        ALLOWED.put(
                role,
                Map.of(
                        Action.READ, read,
                        Action.REGISTER, register,
                        Action.CHANGE, change,
                        Action.ANSWER, answer,
                        Action.TRANSITION, transition,
                        Action.HAND_OVER, handOver,
                        Action.ARBITRATE, above(role),
                        Action.TAKE_OVER, takeOver));
    }

    /** An office as its path in the tree: {@code /UP/UP-1/PS-3}, {@code /UP/S-1}, {@code /N}. */
    private record Node(String state, String district, String id) {

        Posting posting(Role role) {
            return new Posting(new OfficeId(id), role, state, district);
        }

        CaseFacts facts(CaseKind kind, Set<OfficeId> shared) {
            return new CaseFacts(kind, new OfficeId(id), state, district, shared);
        }
    }

    private static boolean oracle(
            List<Node> at, List<Role> as, Action action, CaseKind kind, Node keeper, Set<Node> sh) {
        boolean allowed = false;
        for (int i = 0; i < at.size(); i++) {
            Node node = at.get(i);
            Set<Tie> ties = new HashSet<>(Set.of(Tie.ANY));
            if (node.id().equals(keeper.id())) {
                ties.add(Tie.OWN);
            }
            for (Node other : sh) {
                if (other.id().equals(node.id())) {
                    ties.add(Tie.SHARED);
                }
            }
            if (!node.state().isEmpty() && keeper.state().equals(node.state())) {
                ties.add(Tie.STATE);
                if (!node.district().isEmpty() && keeper.district().equals(node.district())) {
                    ties.add(Tie.DISTRICT);
                }
            }
            boolean wrongKind =
                    as.get(i) == Role.HOME_CLERK
                            && action == Action.REGISTER
                            && kind == CaseKind.MISSING;
            ties.retainAll(ALLOWED.get(as.get(i)).get(action));
            allowed |= !ties.isEmpty() && !wrongKind;
        }
        return allowed;
    }

    @Test
    void answersLikeTheOracleInRandomNations() {
        Random random = new Random(20_261_123);
        int yes = 0;
        int asked = 0;
        for (int world = 0; world < 300; world++) {
            List<Node> tree = tree(random);
            for (int round = 0; round < 60; round++) {
                List<Node> at = new ArrayList<>();
                List<Role> as = new ArrayList<>();
                List<Posting> postings = new ArrayList<>();
                for (int i = random.nextInt(4); i >= 0 && postings.size() < 3; i--) {
                    at.add(pick(tree, random));
                    as.add(Role.values()[random.nextInt(Role.values().length)]);
                    postings.add(at.get(at.size() - 1).posting(as.get(as.size() - 1)));
                }
                Set<Node> shared = new HashSet<>();
                for (int i = random.nextInt(3); i > 0; i--) {
                    shared.add(pick(tree, random));
                }
                Set<OfficeId> sharedIds = new HashSet<>();
                shared.forEach(node -> sharedIds.add(new OfficeId(node.id())));
                CaseKind kind = CaseKind.values()[random.nextInt(2)];
                Node keeper = pick(tree, random);
                Caller caller = new Caller("someone", "Someone", postings);
                CaseFacts facts = keeper.facts(kind, sharedIds);
                for (Action action : Action.values()) {
                    Decision decision = policy.decide(caller, action, facts);
                    assertThat(decision.allowed())
                            .as("%s %s %s", action, postings, facts)
                            .isEqualTo(oracle(at, as, action, kind, keeper, shared));
                    assertThat(decision.reason()).isNotBlank();
                    yes += decision.allowed() ? 1 : 0;
                    asked++;
                }
                boolean reads = policy.decide(caller, Action.READ, facts).allowed();
                assertThat(policy.reach(caller).covers(facts)).isEqualTo(reads);
                for (Action action : Action.values()) {
                    assertThat(reads || !policy.decide(caller, action, facts).allowed())
                            .as("whoever may %s may read", action)
                            .isTrue();
                }
            }
        }
        assertThat(yes)
                .as("the worlds are neither all open nor all shut")
                .isBetween(asked / 20, asked * 19 / 20);
    }

    private static List<Node> tree(Random random) {
        List<Node> tree =
                new ArrayList<>(List.of(new Node("", "", "N-1"), new Node("", "", "N-2")));
        for (int s = random.nextInt(2); s >= 0; s--) {
            String state = "S" + s;
            tree.add(new Node(state, "", "SCPS-" + state));
            for (int d = random.nextInt(3); d >= 0; d--) {
                String district = state + "-D" + d;
                for (int o = random.nextInt(3); o >= 0; o--) {
                    tree.add(new Node(state, district, "O-" + district + "-" + o));
                }
            }
        }
        return tree;
    }

    private static Node pick(List<Node> tree, Random random) {
        return tree.get(random.nextInt(tree.size()));
    }

    @Test
    void saysWhy() {
        Node station = new Node("UP", "UP-LUCKNOW", "PS-UP-LUCKNOW-01");
        Node committee = new Node("UP", "UP-LUCKNOW", "CWC-UP-LUCKNOW");
        Node home = new Node("BR", "BR-GAYA", "CCI-BR-GAYA-01");
        CaseFacts facts = station.facts(CaseKind.MISSING, Set.of(new OfficeId("CCI-BR-GAYA-01")));

        assertThat(decide(station.posting(Role.POLICE_OFFICER), Action.READ, facts))
                .isEqualTo(new Decision(true, "posted to PS-UP-LUCKNOW-01"));
        assertThat(decide(committee.posting(Role.COMMITTEE_MEMBER), Action.READ, facts))
                .isEqualTo(new Decision(true, "committee_member of UP-LUCKNOW"));
        assertThat(decide(home.posting(Role.HOME_CLERK), Action.READ, facts))
                .isEqualTo(new Decision(true, "shared with an office of the caller"));
        assertThat(decide(home.posting(Role.HOME_CLERK), Action.CHANGE, facts))
                .isEqualTo(
                        new Decision(
                                false,
                                "no posting allows to change a missing case of PS-UP-LUCKNOW-01"));
    }

    @Test
    void letsThePlatformDoEverythingButNobodyWithoutPostings() {
        CaseFacts facts = new Node("UP", "UP-A", "PS-1").facts(CaseKind.FOUND, Set.of());
        for (Action action : Action.values()) {
            assertThat(policy.decide(Caller.system("matching"), action, facts).allowed()).isTrue();
            Caller nobody = new Caller("nobody", "Nobody", List.of());
            assertThat(policy.decide(nobody, action, facts).allowed()).isFalse();
        }
        assertThat(policy.reach(Caller.system("matching"))).isEqualTo(Reach.EVERYTHING);
        assertThat(policy.reach(new Caller("nobody", "Nobody", List.of())))
                .isEqualTo(Reach.NOTHING);
    }

    @Test
    void aPostingWithoutPlaceReachesNoOtherOfficeWithoutPlace() {
        Node national = new Node("", "", "NATIONAL");
        CaseFacts elsewhere = new Node("", "", "OTHER").facts(CaseKind.MISSING, Set.of());
        for (Role role : Role.values()) {
            if (role != Role.OPERATOR) {
                assertThat(decide(national.posting(role), Action.READ, elsewhere).allowed())
                        .as("%s", role)
                        .isFalse();
            }
        }
    }

    private Decision decide(Posting posting, Action action, CaseFacts facts) {
        return policy.decide(new Caller("a", "A", List.of(posting)), action, facts);
    }

    @Test
    void aBenchActsOnlyOnChildrenThatStandBeforeIt() {
        Node home = new Node("UP", "UP-LUCKNOW", "OH-1");
        CaseFacts before = home.facts(CaseKind.FOUND, Set.of()).before(BenchKind.BOARD);
        Node board = new Node("UP", "UP-LUCKNOW", "JJB-UP-LUCKNOW");
        for (Role role : List.of(Role.PRINCIPAL_MAGISTRATE, Role.BOARD_MEMBER)) {
            assertThat(decide(board.posting(role), Action.TRANSITION, before).allowed()).isTrue();
            for (Action other : List.of(Action.CHANGE, Action.ANSWER, Action.HAND_OVER)) {
                assertThat(decide(board.posting(role), other, before).allowed()).isFalse();
            }
            Node elsewhere = new Node("UP", "UP-AGRA", "JJB-UP-AGRA");
            assertThat(decide(elsewhere.posting(role), Action.READ, before).allowed()).isFalse();
        }
        Node committee = new Node("UP", "UP-LUCKNOW", "CWC-UP-LUCKNOW");
        assertThat(
                        decide(committee.posting(Role.COMMITTEE_MEMBER), Action.TRANSITION, before)
                                .allowed())
                .isFalse();
        assertThat(decide(home.posting(Role.HOME_CLERK), Action.TRANSITION, before).allowed())
                .isTrue();
    }
}
