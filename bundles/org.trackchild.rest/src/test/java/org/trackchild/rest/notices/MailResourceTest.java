package org.trackchild.rest.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.notices.api.MailMode;
import org.trackchild.notices.api.MailSettings;
import org.trackchild.notices.api.NoticeMail;
import org.trackchild.notices.api.NoticeProblem;
import org.trackchild.rest.FixedEngines;
import org.trackchild.rest.Requests;
import org.trackchild.rest.json.JsonProvider;

class MailResourceTest {

    private final Kept kept = new Kept();

    private final MailResource resource =
            new MailResource(new FixedEngines().with(NoticeMail.class, kept));

    private final SecurityContext request = Requests.signedIn();

    /** Remembers settings; the code is 123456. */
    private static final class Kept implements NoticeMail {

        private MailSettings settings = MailSettings.FIRST;

        private Outbox outbox = new Outbox(4, 2);

        @Override
        public boolean isOffered() {
            return true;
        }

        @Override
        public MailSettings settings(Caller caller) {
            return settings;
        }

        private MailSettings with(MailSettings.Wishes wishes, String address, boolean confirmed) {
            settings = new MailSettings(wishes, address, confirmed, settings.version() + 1);
            return settings;
        }

        @Override
        public MailSettings change(Caller caller, long version, MailSettings.Wishes wishes) {
            if (version != settings.version()) {
                throw new ProblemException(NoticeProblem.SETTINGS_CHANGED);
            }
            return with(wishes, settings.address(), settings.confirmed());
        }

        @Override
        public MailSettings offer(Caller caller, String address) {
            return with(settings.wishes(), address, false);
        }

        @Override
        public MailSettings confirm(Caller caller, String code) {
            if (!code.equals("123456")) {
                throw new ProblemException(NoticeProblem.WRONG_CODE);
            }
            return with(settings.wishes(), settings.address(), true);
        }

        @Override
        public Outbox outbox(Caller caller) {
            return outbox;
        }

        @Override
        public boolean hasDead() {
            return outbox.dead() > 0;
        }

        @Override
        public void resend(Caller caller) {
            outbox = new Outbox(outbox.waiting() + outbox.dead(), 0);
        }
    }

    private static JsonNode json(Object document) {
        return JsonProvider.mapper().valueToTree(document);
    }

    private static List<String> refusals(Runnable call) {
        return catchThrowableOfType(ProblemException.class, call::run).problems().stream()
                .map(problem -> problem.code().name() + " " + field(problem))
                .toList();
    }

    private static String field(Problem problem) {
        return String.valueOf(problem.field());
    }

    @Test
    void anAddressCountsWhenItsCodeComesBack() {
        JsonNode offered =
                json(
                        resource.offer(
                                        Requests.body("{\"address\": \" asha@example.org \"}"),
                                        request)
                                .getEntity());
        assertThat(offered.get("address").asText()).isEqualTo("asha@example.org");
        assertThat(offered.get("confirmed").asBoolean()).isFalse();
        assertThat(refusals(() -> resource.confirm(Requests.body("{\"code\": \"1\"}"), request)))
                .first()
                .asString()
                .startsWith("WRONG_CODE");
        Response confirmed = resource.confirm(Requests.body("{\"code\": \"123456\"}"), request);
        assertThat(json(confirmed.getEntity()).get("confirmed").asBoolean()).isTrue();
        assertThat(confirmed.getHeaderString("ETag")).isEqualTo("\"2\"");
        assertThat(refusals(() -> resource.offer(Requests.body("{\"to\": 1}"), request)))
                .containsExactlyInAnyOrder("UNKNOWN_FIELD to", "REQUIRED address");
    }

    @Test
    void changesWhatIsNamedAndNothingElse() {
        Response changed =
                resource.change(
                        "\"0\"",
                        Requests.body("{\"mode\": \"daily\", \"hour\": 6, \"hindi\": true}"),
                        request);
        assertThat(kept.settings.wishes())
                .isEqualTo(new MailSettings.Wishes(MailMode.DAILY, 6, 22, 7, true));
        assertThat(changed.getHeaderString("ETag")).isEqualTo("\"1\"");
        assertThat(refusals(() -> resource.change("\"0\"", Requests.body("{}"), request)))
                .first()
                .asString()
                .startsWith("SETTINGS_CHANGED");
        assertThat(refusals(() -> resource.change(null, Requests.body("{}"), request)))
                .first()
                .asString()
                .startsWith("VERSION_REQUIRED");
    }

    @Test
    void refusesAllThatIsWrongAtOnce() {
        assertThat(
                        refusals(
                                () ->
                                        resource.change(
                                                "\"0\"",
                                                Requests.body(
                                                        """
                                                        {"mode": "hourly", "hour": 24,
                                                         "quiet_from": -1, "quiet_to": "7",
                                                         "hindi": 1}
                                                        """),
                                                request)))
                .containsExactlyInAnyOrder(
                        "UNKNOWN_CODE mode",
                        "OUT_OF_RANGE hour",
                        "OUT_OF_RANGE quiet_from",
                        "WRONG_TYPE quiet_to",
                        "WRONG_TYPE hindi");
        assertThat(kept.settings).isEqualTo(MailSettings.FIRST);
    }

    @Test
    void whatWasGivenUpIsSentAgain() {
        assertThat(json(resource.outbox(request)).get("dead").asInt()).isEqualTo(2);
        JsonNode now = json(resource.resend(request));
        assertThat(now.get("dead").asInt()).isZero();
        assertThat(now.get("waiting").asInt()).isEqualTo(6);
    }
}
