import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A client for {@code bench/proposal.sh}.
 *
 * <p>{@code csv ROOT COUNT SEED} prints synthetic found children as an import file. {@code measure
 * ROOT COUNT SEED RUNS ADDRESS} with the key of a police officer in the environment variable KEY
 * reports the parents' side of some of them, spelt as the first name list has it, and prints for
 * each the milliseconds from sending the report to an answer that holds its proposal.
 */
public final class Proposal {

    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");

    private final List<String[]> given = new ArrayList<>();
    private final List<String[]> family = new ArrayList<>();
    private final List<String> districts = new ArrayList<>();
    private final Random random;

    private Proposal(Path root, long seed) throws IOException {
        random = new Random(seed);
        Path bundles = root.resolve("bundles");
        for (String line :
                Files.readAllLines(
                        bundles.resolve(
                                "org.trackchild.demo/src/main/resources/org/trackchild/demo/names.csv"))) {
            String[] cells = line.split(",", -1);
            if (cells[1].equals("given")) {
                given.add(cells);
            } else if (!cells[1].equals("kind")) {
                family.add(cells);
            }
        }
        for (String line :
                Files.readAllLines(
                        bundles.resolve(
                                "org.trackchild.directory.core/src/main/resources/org/trackchild/directory/core/districts.csv"))) {
            districts.add(line.split(",", -1)[0]);
        }
        districts.remove(0);
    }

    /** One synthetic child, as both sides know it. */
    private record Child(
            String name, String local, String sex, int age, String father, String district) {}

    private Child child() {
        String[] first = given.get(random.nextInt(given.size()));
        String[] last = family.get(random.nextInt(family.size()));
        String[] father;
        do {
            father = given.get(random.nextInt(given.size()));
        } while (!father[2].equals("m"));
        return new Child(
                first[3] + " " + last[3],
                (first[4] + " " + last[4]).strip(),
                first[2].equals("f") ? "female" : "male",
                3 + random.nextInt(14),
                father[3] + " " + last[3],
                districts.get(random.nextInt(districts.size())));
    }

    private void csv(int count) {
        StringBuilder out = new StringBuilder("id,name_local,sex,age_years,father_name,state,district,event_date\n");
        LocalDate day = LocalDate.now().minusDays(2);
        for (int i = 0; i < count; i++) {
            Child child = child();
            out.append("B-").append(i).append(',').append(child.local).append(',').append(child.sex)
                    .append(',').append(child.age).append(',').append(child.father).append(',')
                    .append(child.district, 0, 2).append(',').append(child.district).append(',')
                    .append(day).append('\n');
        }
        System.out.print(out);
    }

    private void measure(int count, int runs, String address) throws Exception {
        List<Child> children = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            children.add(child());
        }
        HttpClient client = HttpClient.newHttpClient();
        String reports = address + "/api/v1/missing-reports";
        LocalDate day = LocalDate.now().minusDays(5);
        for (int i = 0; i <= runs; i++) {
            Child child = children.get((int) ((i + 1L) * count / (runs + 2)));
            String body =
                    "{\"name\":\"%s\",\"sex\":\"%s\",\"age_years\":%d,\"father_name\":\"%s\",\"state\":\"%s\",\"district\":\"%s\",\"event_date\":\"%s\"}"
                            .formatted(child.name, child.sex, child.age, child.father,
                                    child.district.substring(0, 2), child.district, day);
            long began = System.nanoTime();
            HttpResponse<String> made = send(client, request(reports).POST(BodyPublishers.ofString(body)));
            if (made.statusCode() != 201) {
                throw new IOException("the report was refused: " + made.body());
            }
            long acknowledged = System.nanoTime();
            Matcher id = ID.matcher(made.body());
            if (!id.find()) {
                throw new IOException("no id in " + made.body());
            }
            String proposals = reports + "/" + id.group(1) + "/proposals";
            while (!send(client, request(proposals).GET()).body().contains("\"probability\"")) {
                if (System.nanoTime() - began > 60_000_000_000L) {
                    throw new IOException("no proposal within a minute");
                }
            }
            // the first one warms the client and the server
            if (i > 0) {
                System.out.printf("%d %d%n", (acknowledged - began) / 1_000_000, (System.nanoTime() - began) / 1_000_000);
            }
        }
    }

    private static HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create(address))
                .header("Authorization", "Bearer " + System.getenv("KEY"))
                .header("Content-Type", "application/json");
    }

    private static HttpResponse<String> send(HttpClient client, HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    public static void main(String[] words) throws Exception {
        Proposal bench = new Proposal(Path.of(words[1]), Long.parseLong(words[3]));
        int count = Integer.parseInt(words[2]);
        if (words[0].equals("csv")) {
            bench.csv(count);
        } else {
            bench.measure(count, Integer.parseInt(words[4]), words[5]);
        }
    }
}
