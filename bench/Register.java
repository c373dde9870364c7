import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A client for {@code bench/register.sh}: {@code LOGINS ADDRESS OFFICERS RATE SECONDS}.
 *
 * <p>So many officers of the demonstration work at a constant rate, whether or not the server keeps up: every act is timed
 * from the moment when it was to begin, so that waiting behind a slow one counts. Prints for each act how often it was done,
 * how many answers were errors, and the median, 95th and 99th percentile in milliseconds.
 */
public final class Register {

    /** Those who see cases; the others have no work here. */
    private static final List<String> USERS =
            List.of("police.lucknow", "home.lucknow", "police.patna", "home.kanpur", "dcpu.lucknow", "cwc.lucknow", "state.up");

    private static final List<String> MONITORS = List.of("national", "state.up", "dcpu.lucknow");

    private static final List<String> NAMES =
            List.of("Asha", "Sunita", "राहुल", "Mohammed", "Priya Kumari", "Ram", "Lakshmi", "सीता", "Ajay", "Pooja Devi");

    private static final Pattern ITEM = Pattern.compile("\"href\":\"(/api/v1/(?:missing-reports|found-children)/[0-9a-f-]{36})\"");

    private static final Pattern KEY = Pattern.compile("\"user\"\\s*:\\s*\"([^\"]+)\"[^}]*\"apiKey\"\\s*:\\s*\"([^\"]+)\"");

    /** What an officer does, and how often among a hundred acts. */
    private enum Act {
        CASE_PAGE(45),
        SEARCH(20),
        WORK_QUEUE(25),
        SAVE(10);

        final int share;

        Act(int share) {
            this.share = share;
        }
    }

    private record Officer(String key, boolean writes, List<String> cases) {}

    private final HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final String address;
    private final Map<Act, ConcurrentLinkedQueue<Double>> times = new EnumMap<>(Act.class);
    private final Map<Act, ConcurrentLinkedQueue<String>> errors = new EnumMap<>(Act.class);

    private Register(String address) {
        this.address = address;
        for (Act act : Act.values()) {
            times.put(act, new ConcurrentLinkedQueue<>());
            errors.put(act, new ConcurrentLinkedQueue<>());
        }
    }

    private HttpRequest.Builder request(Officer officer, String path) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + officer.key())
                .header("Content-Type", "application/json");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private String get(Officer officer, String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(request(officer, path).GET());
        if (answer.statusCode() != 200) {
            throw new IOException(answer.statusCode() + " " + path.replaceAll("[0-9a-f-]{36}", "ID"));
        }
        return answer.body();
    }

    private List<Officer> officers(String logins, int number) throws IOException, InterruptedException {
        List<Officer> kinds = new ArrayList<>();
        Matcher each = KEY.matcher(logins);
        while (each.find()) {
            if (USERS.contains(each.group(1))) {
                Officer officer = new Officer(each.group(2), each.group(1).matches("(police|home)\\..*"), new ArrayList<>());
                String path = "/api/v1/search?limit=200";
                Matcher found = ITEM.matcher(get(officer, path));
                while (found.find()) {
                    officer.cases().add(found.group(1));
                }
                if (!officer.cases().isEmpty()) {
                    kinds.add(officer);
                }
            }
        }
        List<Officer> officers = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            officers.add(kinds.get(i % kinds.size()));
        }
        return officers;
    }

    private static Act pick(Officer officer, Random random) {
        int dice = random.nextInt(100);
        for (Act act : Act.values()) {
            dice -= act.share;
            if (dice < 0) {
                return act == Act.SAVE && !officer.writes() ? Act.CASE_PAGE : act;
            }
        }
        throw new IllegalStateException();
    }

    private void act(Officer officer, Random random, long due) {
        Act act = pick(officer, random);
        String of = officer.cases().get(random.nextInt(officer.cases().size()));
        try {
            long began = due;
            switch (act) {
                case CASE_PAGE -> {
                    get(officer, of);
                    get(officer, of + "/clocks");
                    get(officer, of + "/proposals");
                }
                case SEARCH -> {
                    String name = NAMES.get(random.nextInt(NAMES.size()));
                    get(officer, "/api/v1/search?limit=20&q=" + URLEncoder.encode(name, StandardCharsets.UTF_8));
                }
                case WORK_QUEUE -> {
                    get(officer, "/api/v1/proposals/awaiting?limit=20");
                    get(officer, "/api/v1/clocks?limit=20");
                }
                case SAVE -> {
                    HttpResponse<String> read = send(request(officer, of).GET());
                    String tag = read.headers().firstValue("ETag").orElse("*");
                    // reading is not saving
                    began = System.nanoTime();
                    HttpResponse<String> saved =
                            send(request(officer, of).header("If-Match", tag)
                                    .method("PATCH", BodyPublishers.ofString("{\"notes\":\"Called at " + began + "\"}")));
                    // somebody else was faster: an answer, and not an error
                    if (saved.statusCode() != 200 && saved.statusCode() != 412) {
                        throw new IOException(saved.statusCode() + " PATCH of " + of + ": " + saved.body());
                    }
                }
            }
            times.get(act).add((System.nanoTime() - began) / 1e6);
        } catch (IOException e) {
            errors.get(act).add(String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void work(List<Officer> officers, double rate, int seconds) throws InterruptedException {
        ScheduledExecutorService desks = Executors.newScheduledThreadPool(officers.size());
        long began = System.nanoTime() + 1_000_000_000L;
        Random random = new Random(20261128);
        long acts = Math.round(rate * seconds);
        for (long i = 0; i < acts; i++) {
            long due = began + (long) (i / rate * 1e9);
            Officer officer = officers.get((int) (i % officers.size()));
            Random own = new Random(random.nextLong());
            desks.schedule(() -> act(officer, own, due), due - System.nanoTime(), TimeUnit.NANOSECONDS);
        }
        desks.shutdown();
        if (!desks.awaitTermination(seconds + 120L, TimeUnit.SECONDS)) {
            desks.shutdownNow();
            System.out.println("the server did not keep up: two minutes after the end, acts were still waiting");
        }
    }

    private void report() {
        for (Act act : Act.values()) {
            double[] sorted = times.get(act).stream().mapToDouble(Double::doubleValue).sorted().toArray();
            System.out.printf("%-12s %5d acts, %d errors, p50 %.0f ms, p95 %.0f ms, p99 %.0f ms%n",
                    act.name().toLowerCase().replace('_', ' '), sorted.length, errors.get(act).size(),
                    at(sorted, .5), at(sorted, .95), at(sorted, .99));
            errors.get(act).stream().distinct().limit(3).forEach(each -> System.out.println("    " + each));
        }
    }

    private static double at(double[] sorted, double share) {
        return sorted.length == 0 ? Double.NaN : sorted[Math.min(sorted.length - 1, (int) (share * sorted.length))];
    }

    private int errors() {
        return errors.values().stream().mapToInt(ConcurrentLinkedQueue::size).sum();
    }

    /** How long the figures of a nation and of a state take, when they are counted and when they are kept. */
    private void monitor(String logins) throws IOException, InterruptedException {
        Matcher each = KEY.matcher(logins);
        while (each.find()) {
            if (MONITORS.contains(each.group(1))) {
                Officer officer = new Officer(each.group(2), false, List.of());
                List<String> took = new ArrayList<>();
                for (int time = 0; time < 3; time++) {
                    long began = System.nanoTime();
                    get(officer, "/api/v1/monitor");
                    took.add("%.0f".formatted((System.nanoTime() - began) / 1e6));
                }
                System.out.printf("monitor of %-12s %s ms, one after the other%n", each.group(1), String.join(", ", took));
            }
        }
    }

    public static void main(String[] words) throws Exception {
        String logins = Files.readString(Path.of(words[0]));
        int number = Integer.parseInt(words[2]);
        double rate = Double.parseDouble(words[3]);
        int seconds = Integer.parseInt(words[4]);
        // the first run warms the server
        Register warm = new Register(words[1]);
        List<Officer> officers = warm.officers(logins, number);
        warm.work(officers, rate, Math.min(seconds, 20));
        Register measured = new Register(words[1]);
        measured.work(officers, rate, seconds);
        System.out.println(number + " officers, " + rate + " acts a second for " + seconds + " s, timed from when an act was to begin");
        measured.report();
        measured.monitor(logins);
        System.exit(measured.errors() == 0 ? 0 : 1);
    }
}
