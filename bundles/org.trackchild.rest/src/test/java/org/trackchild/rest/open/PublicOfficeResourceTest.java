package org.trackchild.rest.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.ws.rs.core.Request;
import javax.ws.rs.core.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trackchild.directory.api.Directory;
import org.trackchild.directory.api.District;
import org.trackchild.directory.api.GeoPoint;
import org.trackchild.directory.api.NamedPlace;
import org.trackchild.directory.api.NearbyOffice;
import org.trackchild.directory.api.NearbyQuery;
import org.trackchild.directory.api.OfficeContact;
import org.trackchild.directory.api.OfficeHours;
import org.trackchild.directory.api.OfficeType;
import org.trackchild.directory.api.PublicOffice;
import org.trackchild.directory.api.PublicOffices;
import org.trackchild.directory.api.State;
import org.trackchild.directory.api.testing.NoPlaces;
import org.trackchild.model.OfficeId;
import org.trackchild.model.ProblemException;
import org.trackchild.model.Wording;
import org.trackchild.registry.api.RegisterTime;
import org.trackchild.rest.FixedEngines;
import org.trackchild.rest.FixedTime;
import org.trackchild.rest.Requests;

class PublicOfficeResourceTest {

    private static final PublicOffice STATION =
            new PublicOffice(
                    new OfficeId("PS-1"),
                    OfficeType.POLICE_STATION,
                    new Wording("Synthetic station", "प्रदर्शन थाना"),
                    "UP",
                    "UP-LUCKNOW",
                    List.of(new OfficeContact(OfficeContact.Kind.TELEPHONE, "0522 2600001", true)),
                    OfficeHours.read("mon-fri 10:00-17:00", "").orElseThrow(),
                    List.of(),
                    Optional.empty(),
                    Optional.of(Instant.parse("2026-11-12T20:00:00Z")),
                    true);

    private NearbyQuery asked;

    private final PublicOfficeResource resource =
            new PublicOfficeResource(
                    new FixedEngines()
                            .with(Directory.class, new OnePlace())
                            .with(PublicOffices.class, new OneOffice())
                            // Monday noon in India
                            .with(
                                    RegisterTime.class,
                                    new FixedTime(Instant.parse("2026-11-30T06:30:00Z"))));

    private static final class OnePlace extends NoPlaces {

        @Override
        public List<NamedPlace> findPlaces(String text, int limit) {
            return text.equals("226001")
                    ? List.of(
                            new NamedPlace(
                                    Wording.same("226001"),
                                    "226001",
                                    "UP-LUCKNOW",
                                    new GeoPoint(26.85, 80.95)))
                    : List.of();
        }

        @Override
        public Optional<District> district(String code) {
            return code.equals("UP-LUCKNOW")
                    ? Optional.of(
                            new District(code, "UP", new Wording("Lucknow", "लखनऊ"), 26.85, 80.95))
                    : Optional.empty();
        }

        @Override
        public Optional<State> findState(String codeOrName) {
            return codeOrName.equals("Goa")
                    ? Optional.of(new State("GA", new Wording("Goa", "गोवा")))
                    : Optional.empty();
        }
    }

    private final class OneOffice implements PublicOffices {

        @Override
        public Optional<PublicOffice> office(OfficeId id) {
            return Optional.of(STATION).filter(station -> station.id().equals(id));
        }

        @Override
        public List<PublicOffice> in(String state, String district) {
            return state.isEmpty() && district.isEmpty()
                    ? List.of(STATION)
                    : Collections.nCopies(district.equals("UP-LUCKNOW") ? 45 : 0, STATION);
        }

        @Override
        public Map<OfficeType, Integer> keptFromThePublic(String district) {
            return Map.of();
        }

        @Override
        public List<NearbyOffice> near(NearbyQuery query) {
            asked = query;
            return List.of(new NearbyOffice(STATION, 12.345, true));
        }
    }

    /** A reader who has nothing yet, or what is still true. */
    private static Request reader(boolean knows) {
        Map<String, Object> answers = new HashMap<>();
        answers.put("evaluatePreconditions", knows ? Response.notModified() : null);
        return Requests.fake(Request.class, answers);
    }

    private Response list(
            String place, String latitude, String longitude, String type, String open) {
        return resource.list(
                place, latitude, longitude, null, null, type, open, null, null, reader(false));
    }

    private JsonNode ofLucknow(String limit, String after) throws IOException {
        return json(
                resource.list(
                        null,
                        null,
                        null,
                        null,
                        "UP-LUCKNOW",
                        null,
                        null,
                        limit,
                        after,
                        reader(false)));
    }

    /** A district of a city has thousands of them. */
    @Test
    void theOfficesOfADistrictComeInStretches() throws IOException {
        JsonNode first = ofLucknow(null, null);
        assertThat(first.get("items")).hasSize(20);
        assertThat(first.get("next").asText()).isEqualTo("20");
        JsonNode last = ofLucknow("40", "20");
        assertThat(last.get("items")).hasSize(25);
        assertThat(last.has("next")).isFalse();
        assertThat(ofLucknow(null, "99999").get("items")).isEmpty();
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> ofLucknow(null, "-1"))
                .withMessage("NOT_A_NUMBER(after)");
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> ofLucknow("101", null))
                .withMessage("OUT_OF_RANGE(limit)");
    }

    private static JsonNode json(Response answer) throws IOException {
        return new ObjectMapper().readTree((byte[]) answer.getEntity());
    }

    @Test
    void tellsWhatIsNearAPlace() throws IOException {
        JsonNode answer = json(list("226001", null, null, "police_station", "true"));
        // whoever meant another place sees that this one was understood
        assertThat(answer.at("/place/pin").asText()).isEqualTo("226001");
        assertThat(answer.at("/place/district").asText()).isEqualTo("UP-LUCKNOW");
        assertThat(answer.at("/place/latitude").asDouble()).isEqualTo(26.85);
        JsonNode item = answer.at("/items/0");
        assertThat(item.get("kilometres").asDouble()).isEqualTo(12.3);
        assertThat(item.get("by_district").asBoolean()).isTrue();
        assertThat(item.at("/name/hi").asText()).isEqualTo("प्रदर्शन थाना");
        assertThat(item.at("/contacts/0/value").asText()).isEqualTo("0522 2600001");
        assertThat(item.get("verified_on").asText()).isEqualTo("2026-11-13");
        assertThat(asked.types()).containsExactly(OfficeType.POLICE_STATION);
        assertThat(asked.openAt().orElseThrow()).hasToString("2026-11-30T12:00");
        assertThat(asked.from()).isEqualTo(new GeoPoint(26.85, 80.95));
    }

    @Test
    void aPositionGoesBeforeAPlaceAndNeitherIsNeeded() throws IOException {
        list("226001", "27.5", "81", null, null);
        assertThat(asked.from()).isEqualTo(new GeoPoint(27.5, 81));
        assertThat(json(list(null, null, null, null, null)).get("items")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "Nowhere, , , , , UNKNOWN_PLACE(place)",
        "Goa, , , , , STATE_IS_NO_PLACE(place)",
        ", 26.85, , , , REQUIRED(longitude)",
        ", x, 80, , , NOT_A_NUMBER(latitude)",
        ", 48, 11, , , NOT_IN_INDIA(latitude)",
        ", NaN, 80, , , NOT_A_NUMBER(latitude)",
        ", , , childrens_home, , UNKNOWN_CODE(type)",
        ", , , x, , UNKNOWN_CODE(type)",
        ", , , hospital, , REQUIRED(state)",
        ", , , police_station, , REQUIRED(district)",
        ", , , , perhaps, BAD_PARAMETER(open)"
    })
    void whatIsWrongIsNamed(
            String place, String latitude, String longitude, String type, String open, String why) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> list(place, latitude, longitude, type, open))
                .withMessage(why);
    }

    @Test
    void cachesKeepItForAMinuteAndAskWhetherItIsTheSame() {
        Response first = resource.read("PS-1", reader(false));
        assertThat(first.getHeaderString("Cache-Control")).isEqualTo("public, max-age=60");
        Response again = resource.read("PS-1", reader(true));
        assertThat(again.getStatus()).isEqualTo(304);
        assertThat(again.getEntity()).isNull();
        assertThat(again.getEntityTag()).isEqualTo(first.getEntityTag());
    }

    @Test
    void whatIsNotToldIsNotThere() {
        for (String id : List.of("CCI-1", " ", "x".repeat(61))) {
            assertThatExceptionOfType(ProblemException.class)
                    .isThrownBy(() -> resource.read(id, reader(false)))
                    .withMessage("NO_SUCH_OFFICE()");
        }
    }
}
