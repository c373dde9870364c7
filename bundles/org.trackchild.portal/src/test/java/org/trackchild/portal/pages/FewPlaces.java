package org.trackchild.portal.pages;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trackchild.access.api.Caller;
import org.trackchild.directory.api.District;
import org.trackchild.directory.api.GeoPoint;
import org.trackchild.directory.api.NamedPlace;
import org.trackchild.directory.api.NearbyOffice;
import org.trackchild.directory.api.NearbyQuery;
import org.trackchild.directory.api.OfficeType;
import org.trackchild.directory.api.PublicOffice;
import org.trackchild.directory.api.PublicOffices;
import org.trackchild.directory.api.State;
import org.trackchild.directory.api.testing.NoPlaces;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Wording;
import org.trackchild.registry.api.RegisterTime;

/** Two districts of one state, and the offices that a test puts there. */
final class FewPlaces extends NoPlaces {

    static final State STATE = new State("UP", new Wording("Uttar Pradesh", "उत्तर प्रदेश"));

    static final District LUCKNOW =
            new District("UP-LUCKNOW", "UP", new Wording("Lucknow", "लखनऊ"), 26.85, 80.95);

    static final District UNNAO =
            new District("UP-UNNAO", "UP", new Wording("Unnao", "उन्नाव"), 26.55, 80.49);

    /** Monday noon in India. */
    static final Instant NOW = Instant.parse("2026-11-30T06:30:00Z");

    private final List<PublicOffice> told;

    final Map<OfficeType, Integer> kept = new HashMap<>();

    FewPlaces(PublicOffice... told) {
        this.told = List.of(told);
    }

    Engines engines() {
        return new Engines(this, new Told(), new StandingTime(), Optional.empty());
    }

    @Override
    public List<State> states() {
        return List.of(STATE);
    }

    @Override
    public List<District> districts(String state) {
        return List.of(LUCKNOW, UNNAO);
    }

    @Override
    public Optional<State> findState(String codeOrName) {
        return Optional.of(STATE)
                .filter(
                        state ->
                                state.code().equals(codeOrName)
                                        || state.name().english().equals(codeOrName));
    }

    @Override
    public Optional<District> district(String code) {
        return districts("UP").stream().filter(each -> each.code().equals(code)).findFirst();
    }

    @Override
    public List<NamedPlace> findPlaces(String text, int limit) {
        return switch (text) {
            case "Lucknow" -> List.of(NamedPlace.of(LUCKNOW));
            case "Sadar" ->
                    List.of(
                            NamedPlace.of(LUCKNOW),
                            new NamedPlace(
                                    Wording.same("Sadar"), "209801", UNNAO.code(), UNNAO.middle()));
            default -> List.of();
        };
    }

    @Override
    public List<NamedPlace> placesNear(GeoPoint point, int limit) {
        return List.of(
                new NamedPlace(Wording.same("209801"), "209801", UNNAO.code(), UNNAO.middle()));
    }

    @Override
    public List<District> districtsNear(GeoPoint point, int limit) {
        return districts("UP").stream().limit(limit).toList();
    }

    private final class Told implements PublicOffices {

        @Override
        public Optional<PublicOffice> office(OfficeId id) {
            return told.stream().filter(each -> each.id().equals(id)).findFirst();
        }

        @Override
        public List<PublicOffice> in(String state, String district) {
            return told.stream().filter(each -> each.district().equals(district)).toList();
        }

        @Override
        public Map<OfficeType, Integer> keptFromThePublic(String district) {
            return kept;
        }

        @Override
        public List<NearbyOffice> near(NearbyQuery query) {
            return told.stream()
                    .filter(each -> query.types().isEmpty() || query.types().contains(each.type()))
                    .map(each -> new NearbyOffice(each, 12.4, each.position().isEmpty()))
                    .limit(query.limit())
                    .toList();
        }
    }

    private static final class StandingTime implements RegisterTime {

        @Override
        public Instant instant() {
            return NOW;
        }

        @Override
        public Duration ahead() {
            return Duration.ZERO;
        }

        @Override
        public boolean isMovable() {
            return false;
        }

        @Override
        public Instant forward(Caller caller, Duration by) {
            throw new UnsupportedOperationException("nobody moves it here");
        }
    }
}
