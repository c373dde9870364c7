package org.trackchild.itests.instance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Notices leave by e-mail over TLS, through a server whose certificate is trusted; and when the
 * process dies while notices and messages are written, none is lost and none is told twice.
 */
@LongTest
class MailIT {

    private static final String READER = "reader@example.org";

    /** Fewer than there are in a day before one stands for all others. */
    private static final int REQUESTS = 40;

    private static final int DIES_AFTER = 15;

    private static final Pattern CODE = Pattern.compile("\\b(\\d{6})\\b");

    private static final Pattern TOLD = Pattern.compile("Transfers and referrals: (\\d+)");

    private Client station;

    private Client reader;

    private Client administrator;

    private void take(Instance instance) throws IOException, InterruptedException {
        station = Client.of(instance, "police.lucknow");
        reader = Client.of(instance, "police.patna");
        administrator = Client.of(instance, "admin");
    }

    @Test
    void whateverEndsTheProcessEveryRequestIsToldOnceOnTheDeskAndOnceByMail(@TempDir Path folder)
            throws Exception {
        try (MailPeer peer = MailPeer.started(folder);
                Instance instance =
                        Instance.unpacked("mail")
                                .with(
                                        Instance.JAVA_OPTIONS,
                                        Instance.SHORT_LIFE + " " + peer.trust())) {
            instance.start(10);
            instance.awaitDemoData();
            take(instance);
            assertThat(mail(instance).get("offered").asBoolean()).isFalse();
            Refusal.check(
                    reader.post("/notices/mail/address", "{\"address\": \"" + READER + "\"}"),
                    409,
                    "NO_MAIL",
                    null);
            peer.serve(instance);
            Instance.await(
                    "a way to send",
                    () -> mail(instance),
                    mail -> mail.path("offered").asBoolean());
            confirmed(peer);
            Refusal.check(reader.get("/notices/mail/outbox"), 403, "NOT_ALLOWED", null);

            Set<String> asked = ConcurrentHashMap.newKeySet();
            CountDownLatch enough = new CountDownLatch(DIES_AFTER);
            ExecutorService people = Executors.newFixedThreadPool(2);
            people.execute(() -> ask(asked, enough));
            people.execute(() -> send(enough));
            assertThat(enough.await(120, TimeUnit.SECONDS)).isTrue();
            instance.kill();
            people.shutdownNow();
            assertThat(people.awaitTermination(60, TimeUnit.SECONDS)).isTrue();

            instance.start(10);
            ask(asked, new CountDownLatch(0));
            assertThat(asked).hasSize(REQUESTS);
            // a request whose answer was cut off may be there as well
            Set<String> kept = requests();
            assertThat(kept).containsAll(asked);
            List<String> told =
                    Instance.await("all notices", this::told, about -> about.size() >= kept.size());
            assertThat(told).containsExactlyInAnyOrderElementsOf(kept);

            // what was being sent is tried again after ten minutes
            CaseSteps.forward(administrator, Duration.ofMinutes(11));
            Instance.await(
                    "all messages",
                    () -> {
                        administrator.post("/notices/mail/outbox/resend", "").json(200);
                        return counted(peer);
                    },
                    count -> count >= kept.size());
            CaseSteps.forward(administrator, Duration.ofMinutes(11));
            JsonNode outbox =
                    Instance.await(
                            "an empty outbox",
                            () -> administrator.post("/notices/mail/outbox/resend", "").json(200),
                            each -> each.get("waiting").asInt() == 0);
            assertThat(outbox.get("dead").asInt()).isZero();
            assertThat(counted(peer)).isEqualTo(kept.size());
            assertThat(mail(instance).get("dead").asBoolean(true)).isFalse();
            assertThat(mail(instance).has("waiting")).isFalse();
        }
    }

    private static JsonNode mail(Instance instance) throws IOException, InterruptedException {
        Client nobody = Client.presenting(instance, null);
        return nobody.send(nobody.at("/health")).json().at("/components/mail");
    }

    /** The reader confirms an address with the code that came over TLS, and wants all at once. */
    private void confirmed(MailPeer peer) throws Exception {
        reader.post("/notices/mail/address", "{\"address\": \"" + READER + "\"}").json(200);
        MimeMessage letter =
                Instance.await("the code", () -> messages(peer), messages -> !messages.isEmpty())
                        .get(0);
        Matcher code = CODE.matcher(letter.getContent().toString());
        assertThat(code.find()).isTrue();
        Refusal.check(
                reader.post("/notices/mail/confirmation", "{\"code\": \"x\"}"),
                422,
                "WRONG_CODE",
                "code");
        reader.post("/notices/mail/confirmation", "{\"code\": \"" + code.group(1) + "\"}")
                .json(200);
        String version = reader.get("/notices/mail").header("ETag");
        reader.patch(
                        "/notices/mail",
                        version,
                        "{\"mode\": \"at_once\", \"quiet_from\": 0, \"quiet_to\": 0}")
                .json(200);
    }

    private static List<MimeMessage> messages(MailPeer peer) throws IOException {
        try {
            return peer.messages(READER);
        } catch (MessagingException unreadable) {
            throw new IOException(unreadable);
        }
    }

    /** Asks for the help of the reader's station until there are enough requests. */
    private void ask(Set<String> asked, CountDownLatch enough) {
        try {
            while (asked.size() < REQUESTS && !Thread.currentThread().isInterrupted()) {
                JsonNode report =
                        station.post(
                                        "/missing-reports",
                                        """
                                        {"name": "Synthetic %d", "sex": "male", "age_years": 9,
                                         "state": "UP", "district": "Lucknow", "event_date": "%s"}
                                        """
                                                .formatted(
                                                        asked.size(), LocalDate.now().minusDays(3)))
                                .json(201);
                JsonNode request =
                        station.post(
                                        "/transfers",
                                        """
                                        {"case": "%s", "kind": "referral",
                                         "to": "PS-BR-PATNA-01", "reason": "Synthetic"}
                                        """
                                                .formatted(report.get("id").asText()))
                                .json(201);
                asked.add(request.get("id").asText());
                enough.countDown();
            }
        } catch (IOException | InterruptedException died) {
            // the process was killed in the middle of this request: it was not acknowledged
        }
    }

    /** Has messages written and sent all the time: what is new is told a minute later. */
    private void send(CountDownLatch enough) {
        try {
            while (enough.getCount() > 0) {
                CaseSteps.forward(administrator, Duration.ofMinutes(2));
                administrator.post("/notices/mail/outbox/resend", "").json(200);
            }
        } catch (IOException | InterruptedException died) {
            // the process was killed
        }
    }

    private Set<String> requests() throws IOException, InterruptedException {
        Set<String> requests = ConcurrentHashMap.newKeySet();
        reader.all("/transfers").forEach(each -> requests.add(each.get("id").asText()));
        return requests;
    }

    private List<String> told() throws IOException, InterruptedException {
        List<String> about = new ArrayList<>();
        reader.all("/notices?topic=transfers")
                .forEach(each -> about.add(each.get("about").asText()));
        return about;
    }

    /** How many the messages tell of; a message that came twice is one. */
    private static int counted(MailPeer peer) throws IOException {
        Map<String, Integer> counts = new HashMap<>();
        try {
            for (MimeMessage message : peer.messages(READER)) {
                Matcher told = TOLD.matcher(message.getContent().toString());
                if (told.find()) {
                    counts.put(message.getMessageID(), Integer.valueOf(told.group(1)));
                }
            }
        } catch (MessagingException unreadable) {
            throw new IOException(unreadable);
        }
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
