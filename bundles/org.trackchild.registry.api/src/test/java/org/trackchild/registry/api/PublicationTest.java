package org.trackchild.registry.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Role;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseStatus;
import org.trackchild.model.Event;
import org.trackchild.model.Field;
import org.trackchild.model.OfficeId;

class PublicationTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 9);
    private static final LocalDate LAST = LocalDate.of(2026, 4, 9);

    private static final Publication.Standing LOOKED_FOR =
            new Publication.Standing(CaseStatus.REGISTERED, Instant.EPOCH, false, Optional.empty());

    private final Order signed = order("name photo father_name", "poster press");

    private static Instant on(LocalDate day) {
        return day.atTime(23, 59).atZone(Event.ZONE).toInstant();
    }

    private static Order order(String fields, String channels) {
        Order unsealed = with(fields, channels, "");
        return with(fields, channels, OrderDigest.of(unsealed));
    }

    private static Order with(String fields, String channels, String digest) {
        Instant at = FIRST.atStartOfDay(Event.ZONE).toInstant();
        return new Order(
                new java.util.UUID(1, 2),
                new CaseId(new java.util.UUID(3, 4)),
                new OrderDraft(
                        "publication",
                        Map.of("fields", fields, "channels", channels, "reason", "Two days"),
                        FIRST,
                        Optional.of(LAST)),
                new Statement("clerk", new OfficeId("DCPU-1"), at, ""),
                Optional.of(
                        new Order.Signature(
                                "CWC-1/2026/0001",
                                "member",
                                new OfficeId("CWC-1"),
                                Role.COMMITTEE_MEMBER,
                                at,
                                digest)),
                Optional.empty());
    }

    private Set<Field> permitted(Publication.Standing standing, LocalDate day, Order... orders) {
        return Publication.permitted(List.of(orders), standing, on(day), PublicChannel.POSTER);
    }

    @Test
    void permitsWhatTheOrderSaysAndCanSay() {
        assertThat(permitted(LOOKED_FOR, FIRST, signed))
                .containsExactlyInAnyOrder(Field.NAME, Field.PHOTO);
        assertThat(
                        Publication.permitted(
                                List.of(signed), LOOKED_FOR, on(FIRST), PublicChannel.RAILWAY))
                .isEmpty();
        assertThat(permitted(LOOKED_FOR, FIRST, signed, order("marks", "poster")))
                .containsExactlyInAnyOrder(Field.NAME, Field.PHOTO, Field.MARKS);
    }

    @Test
    void permitsNothingBeforeAndAfter() {
        assertThat(permitted(LOOKED_FOR, LAST, signed)).isNotEmpty();
        assertThat(permitted(LOOKED_FOR, LAST.plusDays(1), signed)).isEmpty();
        assertThat(permitted(LOOKED_FOR, FIRST.minusDays(1), signed)).isEmpty();
    }

    @Test
    void permitsNothingOfAProtectedOrTracedChild() {
        assertThat(
                        permitted(
                                new Publication.Standing(
                                        CaseStatus.REGISTERED,
                                        Instant.EPOCH,
                                        true,
                                        Optional.empty()),
                                FIRST,
                                signed))
                .isEmpty();
        assertThat(
                        permitted(
                                new Publication.Standing(
                                        CaseStatus.TRACED, Instant.EPOCH, false, Optional.empty()),
                                FIRST,
                                signed))
                .isEmpty();
    }

    @Test
    void permitsNothingOfAnEarlierSearch() {
        Instant again = FIRST.plusDays(3).atStartOfDay(Event.ZONE).toInstant();
        assertThat(
                        permitted(
                                new Publication.Standing(
                                        CaseStatus.REGISTERED, again, false, Optional.empty()),
                                FIRST.plusDays(4),
                                signed))
                .isEmpty();
    }

    @Test
    void permitsNothingThatWasSignedBeforeTheProtectionWasLifted() {
        Instant signing = signed.signature().orElseThrow().at();
        assertThat(permitted(lifted(signing), FIRST, signed)).isEmpty();
        assertThat(permitted(lifted(signing.minusMillis(1)), FIRST, signed)).isNotEmpty();
    }

    private static Publication.Standing lifted(Instant at) {
        return new Publication.Standing(
                CaseStatus.REGISTERED, Instant.EPOCH, false, Optional.of(at));
    }

    @Test
    void permitsNothingThatWasNotSigned() {
        Order draft =
                new Order(
                        signed.id(),
                        signed.of(),
                        signed.content(),
                        signed.drafted(),
                        Optional.empty(),
                        Optional.empty());
        Order revoked =
                new Order(
                        signed.id(),
                        signed.of(),
                        signed.content(),
                        signed.drafted(),
                        signed.signature(),
                        Optional.of(signed.drafted()));
        Order changed =
                with("name photo marks", "poster", signed.signature().orElseThrow().digest());

        assertThat(permitted(LOOKED_FOR, FIRST, draft)).isEmpty();
        assertThat(permitted(LOOKED_FOR, FIRST, revoked)).isEmpty();
        assertThat(changed.isIntact()).isFalse();
        assertThat(permitted(LOOKED_FOR, FIRST, changed)).isEmpty();
    }
}
