package org.trackchild.rest.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Posting;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.CaseStatus;
import org.trackchild.model.Event;
import org.trackchild.model.OfficeId;
import org.trackchild.model.PersonName;
import org.trackchild.model.Place;
import org.trackchild.model.Sex;
import org.trackchild.registry.api.CaseHeader;
import org.trackchild.registry.api.CaseSummary;
import org.trackchild.registry.api.Families;
import org.trackchild.registry.api.FamilyView;
import org.trackchild.registry.api.Order;
import org.trackchild.registry.api.OrderDraft;
import org.trackchild.registry.api.OrderView;
import org.trackchild.registry.api.Orders;
import org.trackchild.registry.api.RegisterTime;
import org.trackchild.registry.api.Revision;
import org.trackchild.registry.api.Statement;
import org.trackchild.rest.FixedEngines;
import org.trackchild.rest.FixedTime;
import org.trackchild.rest.Requests;

class OrderResourceTest {

    private static final Instant AT = Instant.parse("2026-03-09T10:00:00Z");

    private static final OfficeId HOME = new OfficeId("CCI-1");

    private static CaseSummary summary(CaseId id) {
        return new CaseSummary(
                new CaseHeader(
                        id,
                        "FC-26-000001",
                        CaseKind.FOUND,
                        CaseStatus.PRODUCED,
                        HOME,
                        new Revision(1, "user", AT, AT, Optional.empty())),
                PersonName.of("Wazir"),
                Sex.MALE,
                null,
                new Event(LocalDate.of(2026, 3, 9), null, new Place("UP", "UP-LUCKNOW", "")),
                Optional.empty());
    }

    private static Map<String, Object> read(Map<OrderView.Act, Posting> possible) {
        CaseId of = CaseId.next();
        Order order =
                new Order(
                        new UUID(1, 2),
                        of,
                        new OrderDraft(
                                "placement",
                                Map.of("institution", "CCI-1"),
                                LocalDate.of(2026, 3, 9),
                                Optional.empty()),
                        new Statement("clerk", HOME, AT, ""),
                        Optional.empty(),
                        Optional.empty());
        FamilyView family =
                new FamilyView(
                        List.of(
                                new FamilyView.Child(
                                        List.of(summary(CaseId.next())),
                                        Optional.of(new OfficeId("CCI-2")))),
                        2,
                        List.of(),
                        List.of());
        OrderResource resource =
                new OrderResource(
                        new FixedEngines()
                                .with(RegisterTime.class, new FixedTime(AT))
                                .with(
                                        Orders.class,
                                        Requests.fake(
                                                Orders.class,
                                                Map.of(
                                                        "read",
                                                        new OrderView(
                                                                order,
                                                                summary(of),
                                                                Optional.empty(),
                                                                possible))))
                                .with(
                                        Families.class,
                                        Requests.fake(
                                                Families.class,
                                                Map.of(
                                                        "apart",
                                                        Optional.of(
                                                                new Families.Apart(
                                                                        HOME, family))))));
        return resource.read(order.id().toString(), Requests.signedIn(), Requests.accepting("en"));
    }

    @Test
    void whoMaySignReadsWhomTheOrderParts() {
        Map<String, Object> document =
                read(Map.of(OrderView.Act.SIGN, Requests.OFFICER.postings().get(0)));
        Map<?, ?> apart = (Map<?, ?>) document.get("siblings_apart");
        assertThat(apart.get("home")).isEqualTo(Map.of("id", "CCI-1"));
        assertThat((Object) apart.get("elsewhere")).isEqualTo(2);
        assertThat((List<?>) apart.get("children"))
                .singleElement()
                .satisfies(
                        child ->
                                assertThat(((Map<?, ?>) child).get("lives_in"))
                                        .isEqualTo(Map.of("id", "CCI-2")));
    }

    @Test
    void nobodyElseIsToldOfThem() {
        assertThat(read(Map.of())).doesNotContainKey("siblings_apart");
    }
}
