package org.trackchild.registry.api;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.trackchild.model.CaseStatus;
import org.trackchild.model.Code;
import org.trackchild.model.Field;

/**
 * What may be published of a child. Nothing may, unless an order in force permits it (section 74 of
 * the Juvenile Justice Act 2015); and nothing may of a child whose identity is protected, whatever
 * any order says (section 23 of the POCSO Act 2012). Every public face asks here. Pure.
 */
public final class Publication {

    /** The particular of a publication order that names the fields. */
    public static final String FIELDS = "fields";

    /** The particular of a publication order that names the channels. */
    public static final String CHANNELS = "channels";

    /**
     * What an order can permit. Parents and guardians, their telephone, religion, disability, date
     * of birth and notes are never for the public: contact is through the office.
     */
    public static final Set<Field> PERMISSIBLE =
            Collections.unmodifiableSet(
                    EnumSet.of(
                            Field.NAME,
                            Field.ALIAS,
                            Field.PHOTO,
                            Field.SEX,
                            Field.AGE_YEARS,
                            Field.EVENT_DATE,
                            Field.PLACE,
                            Field.HEIGHT_CM,
                            Field.BUILD,
                            Field.COMPLEXION,
                            Field.HAIR,
                            Field.EYES,
                            Field.MARKS,
                            Field.CLOTHES,
                            Field.BELONGINGS,
                            Field.LANGUAGES));

    private Publication() {}

    /**
     * What publication depends on besides orders.
     *
     * @param status where the case stands: nothing is published of a child who is no longer looked
     *     for
     * @param lookedForSince since when the child is looked for without a break: an order from
     *     before was for another search
     * @param identityProtected whether the identity of the child must not be published
     * @param lifted when the protection of its identity was lifted last: no order that was signed
     *     before permits anything again; empty when it never was
     */
    public record Standing(
            CaseStatus status,
            Instant lookedForSince,
            boolean identityProtected,
            Optional<Instant> lifted) {

        public Standing {
            Objects.requireNonNull(status);
            Objects.requireNonNull(lookedForSince);
            Objects.requireNonNull(lifted);
        }
    }

    /**
     * The fields that may be published now.
     *
     * @param orders orders of the case, of whatever kinds and states
     * @return what all orders in force together permit for the channel; empty when nothing is
     */
    public static Set<Field> permitted(
            Collection<Order> orders, Standing standing, Instant now, PublicChannel channel) {
        Set<Field> permitted = EnumSet.noneOf(Field.class);
        if (standing.identityProtected() || !standing.status().isLookedFor()) {
            return permitted;
        }
        for (Order order : orders) {
            if (words(order, CHANNELS).contains(channel.code())
                    && order.isInForce(now)
                    && isOfThisSearch(order, standing)
                    && isOfAfterLift(order, standing)) {
                words(order, FIELDS).stream()
                        .flatMap(code -> Code.find(Field.class, code).stream())
                        .filter(PERMISSIBLE::contains)
                        .forEach(permitted::add);
            }
        }
        return permitted;
    }

    /** What {@link #permitted} says for each channel; without those in which nothing may be. */
    public static Map<PublicChannel, Set<Field>> everywhere(
            Collection<Order> orders, Standing standing, Instant now) {
        Map<PublicChannel, Set<Field>> published = new EnumMap<>(PublicChannel.class);
        for (PublicChannel channel : PublicChannel.values()) {
            Set<Field> permitted = permitted(orders, standing, now, channel);
            if (!permitted.isEmpty()) {
                published.put(channel, permitted);
            }
        }
        return published;
    }

    private static boolean isOfThisSearch(Order order, Standing standing) {
        return order.signature()
                .filter(signature -> !signature.at().isBefore(standing.lookedForSince()))
                .isPresent();
    }

    /** Whoever signed it knew that the identity had been protected. */
    private static boolean isOfAfterLift(Order order, Standing standing) {
        return standing.lifted()
                .map(
                        lifted ->
                                order.signature()
                                        .filter(signature -> signature.at().isAfter(lifted))
                                        .isPresent())
                .orElse(true);
    }

    private static Set<String> words(Order order, String particular) {
        return Set.copyOf(
                Arrays.asList(
                        order.content()
                                .particulars()
                                .getOrDefault(particular, "")
                                .strip()
                                .split("\\s+")));
    }
}
