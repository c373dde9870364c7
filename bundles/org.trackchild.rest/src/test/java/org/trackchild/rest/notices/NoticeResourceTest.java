package org.trackchild.rest.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Page;
import org.trackchild.model.ProblemException;
import org.trackchild.notices.api.Audience;
import org.trackchild.notices.api.Notice;
import org.trackchild.notices.api.NoticeFilter;
import org.trackchild.notices.api.NoticeKind;
import org.trackchild.notices.api.NoticeProblem;
import org.trackchild.notices.api.NoticeSettings;
import org.trackchild.notices.api.NoticeTopic;
import org.trackchild.notices.api.Notices;
import org.trackchild.notices.api.SeenNotice;
import org.trackchild.rest.FixedEngines;
import org.trackchild.rest.Requests;
import org.trackchild.rest.json.JsonProvider;

class NoticeResourceTest {

    private static final Instant NOW = Instant.parse("2026-11-28T06:30:00Z");

    private static final Notice NOTICE =
            Notice.of(
                    Audience.office(new OfficeId("PS-1")),
                    new Notice.Matter(
                            NoticeKind.TRANSFER_ASKED, Optional.empty(), "t1", NOW, 7, "somebody"),
                    "7",
                    NOW);

    private final Kept kept = new Kept();

    private final NoticeResource resource =
            new NoticeResource(new FixedEngines().with(Notices.class, kept));

    private final SecurityContext request = Requests.signedIn();

    /** Has one notice. */
    private static final class Kept implements Notices {

        private final List<String> done = new ArrayList<>();

        private NoticeSettings settings =
                new NoticeSettings(new NoticeSettings.Wishes(Set.of(NoticeTopic.WORK)), 3);

        @Override
        public Page<SeenNotice> list(
                Caller caller, NoticeFilter filter, Optional<String> after, int limit) {
            done.add(filter.topic() + " " + filter.unread() + " " + limit);
            return new Page<>(
                    List.of(new SeenNotice(NOTICE, false, Optional.empty())), Optional.of("c/1"));
        }

        @Override
        public long unread(Caller caller) {
            return MOST_COUNTED;
        }

        @Override
        public Set<UUID> markRead(Caller caller, Set<UUID> ids) {
            if (!ids.contains(NOTICE.id())) {
                throw new ProblemException(NoticeProblem.NO_SUCH_NOTICE);
            }
            return ids;
        }

        @Override
        public void markUnread(Caller caller, Set<UUID> ids) {
            done.add("unread " + new TreeSet<>(ids));
        }

        @Override
        public Instant readAll(Caller caller, Instant shown) {
            return NOW;
        }

        @Override
        public void readOnlyUntil(Caller caller, Instant until) {
            done.add("until " + until);
        }

        @Override
        public NoticeSettings settings(Caller caller) {
            return settings;
        }

        @Override
        public NoticeSettings change(Caller caller, long version, NoticeSettings.Wishes wishes) {
            if (version != settings.version()) {
                throw new ProblemException(NoticeProblem.SETTINGS_CHANGED);
            }
            settings = new NoticeSettings(wishes, version + 1);
            return settings;
        }
    }

    private static JsonNode json(Object document) {
        return JsonProvider.mapper().valueToTree(document);
    }

    private static String refusal(Runnable call) {
        return catchThrowableOfType(ProblemException.class, call::run)
                .problems()
                .get(0)
                .code()
                .name();
    }

    @Test
    void listsWithFilterAndCursor() {
        Response answer =
                resource.list(
                        "transfers",
                        "true",
                        null,
                        "7",
                        Requests.address("notices", Map.of()),
                        request,
                        Requests.accepting());
        assertThat(kept.done).containsExactly("Optional[TRANSFERS] true 7");
        JsonNode first = json(answer.getEntity()).at("/items/0");
        assertThat(first.get("kind").asText()).isEqualTo("transfer_asked");
        assertThat(first.get("read").asBoolean()).isFalse();
        assertThat(first.has("case")).isFalse();
        assertThat(json(answer.getEntity()).get("next").asText()).isEqualTo("c/1");
        assertThat(json(resource.count(request)).get("or_more").asBoolean()).isTrue();
        assertThat(refusal(() -> resource.list("gossip", null, null, null, null, request, null)))
                .isEqualTo("UNKNOWN_CODE");
    }

    @Test
    void marksAndTakesBack() {
        String ids = "{\"ids\": [\"" + NOTICE.id() + "\"]}";
        assertThat(json(resource.read(Requests.body(ids), request)).at("/ids/0").asText())
                .isEqualTo(NOTICE.id().toString());
        assertThat(
                        json(resource.read(Requests.body("{\"all\": true}"), request))
                                .get("read_until")
                                .asText())
                .isEqualTo(NOW.toString());
        resource.unread(Requests.body(ids), request);
        resource.unread(Requests.body("{\"read_until\": \"2026-11-28T06:30:00Z\"}"), request);
        assertThat(kept.done).containsExactly("unread [" + NOTICE.id() + "]", "until " + NOW);
        assertThat(refusal(() -> resource.read(Requests.body("{}"), request)))
                .isEqualTo("REQUIRED");
        assertThat(
                        refusal(
                                () ->
                                        resource.read(
                                                Requests.body(
                                                        "{\"ids\": [\"" + new UUID(1, 2) + "\"]}"),
                                                request)))
                .isEqualTo("NO_SUCH_NOTICE");
        assertThat(refusal(() -> resource.unread(Requests.body("{\"all\": true}"), request)))
                .isEqualTo("UNKNOWN_FIELD");
    }

    @Test
    void changesSettingsOfTheVersionThatWasSeen() {
        assertThat(resource.settings(request).getHeaderString("ETag")).isEqualTo("\"3\"");
        assertThat(refusal(() -> resource.change(null, Requests.body("{}"), request)))
                .isEqualTo("VERSION_REQUIRED");
        assertThat(refusal(() -> resource.change("\"2\"", Requests.body("{}"), request)))
                .isEqualTo("SETTINGS_CHANGED");
        Response answer =
                resource.change("\"3\"", Requests.body("{\"muted\": [\"clocks\"]}"), request);
        assertThat(answer.getHeaderString("ETag")).isEqualTo("\"4\"");
        assertThat(json(answer.getEntity()).at("/muted/0").asText()).isEqualTo("clocks");
    }
}
