package org.trackchild.itests.instance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The command `trackchild` of the unpacked distribution. */
@ExtendWith(RunningInstance.class)
class FrontDoorIT {

    private static Instance instance;

    @BeforeAll
    static void take(Instance running) {
        instance = running;
    }

    @Test
    void tellsWhereItIsAndWhoMaySignIn() throws Exception {
        assertThat(instance.greeting()).contains(":" + instance.port()).contains("police.lucknow");
        Path logins = instance.data().resolve("demo-logins.json");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(logins)))
                .isEqualTo("rw-------");
    }

    @Test
    void tellsHowItIs() throws Exception {
        Command.Result status = instance.command("status", "--data", instance.data().toString());
        assertThat(status.code()).as(status.output()).isZero();
        assertThat(instance.command("status", "--data", instance.data() + "-none").code())
                .isEqualTo(1);
    }

    /** Words behind the one that is looked for may be more than a pipe takes at once. */
    @Test
    void knowsItsProcessHoweverLongItsCommandLineIs() throws Exception {
        Command.Result known =
                Command.in(instance.home())
                        .run(
                                "bash",
                                "-c",
                                """
                                set -euo pipefail
                                data=/data
                                . bin/front-door/instance.sh
                                command_line() { echo -Dkaraf.base=/data && seq 500000; }
                                is_ours $$
                                """);
        known.mustSucceed();
    }

    @Test
    void refusesWhatItDoesNotKnow() throws Exception {
        assertThat(instance.command("fly").code()).isEqualTo(2);
        assertThat(instance.command("run", "--port", "x").code()).isEqualTo(2);
        assertThat(instance.command("help").output()).contains("import");
    }

    @Test
    void refusesToMakeATrainingOfWhatIsNone(@TempDir Path folder) throws Exception {
        Files.createDirectories(folder.resolve("data/derby"));
        refusesToRun("holds a real register", "--training", "--data", folder.toString());
        refuses("no training folder", "training", "reset", "--yes", "--data", folder.toString());
        refusesToRun("no folder for that", "--training", "--data", instance.data().toString());
        refuses(
                "no training folder",
                "training",
                "reset",
                "--yes",
                "--data",
                instance.data().toString());
        assertThat(folder.resolve("data/derby")).isDirectory();
        assertThat(folder.resolve("mode")).doesNotExist();
    }

    @Test
    void refusesToMakeAnythingElseOfATraining(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("mode"), "training 60\n");
        refusesToRun("is a training folder", "--data", folder.toString());
        refusesToRun("is a training folder", "--no-demo", "--data", folder.toString());
        refusesToRun("is a training folder", "--demo", "--data", folder.toString());
        refusesToRun("with 60 synthetic", "--training", "70", "--data", folder.toString());
        assertThat(run("--training", "--no-demo").code()).isEqualTo(2);
    }

    @Test
    void takesTheDatabaseOfATrainingAwayWhenToldTwice(@TempDir Path folder) throws Exception {
        Path database = Files.createDirectories(folder.resolve("data/derby/trackchild"));
        Path leftOfAKill = Files.createDirectories(folder.resolve("data/derby.reset/trackchild"));
        Path settings = Files.createDirectories(folder.resolve("etc"));
        Files.writeString(folder.resolve("mode"), "training 60\n");
        Files.writeString(folder.resolve("demo-logins.json"), "[]");
        Path witness = Files.createDirectories(folder.resolve("journal-heads"));
        Path source = settings.resolve("org.ops4j.datasource-trackchild.cfg");

        String own =
                "osgi.jdbc.driver.name = derby\ndatabaseName = ${karaf.data}/derby/trackchild\n";
        for (String elsewhere :
                List.of(
                        "databaseName = trackchild\n",
                        "osgi.jdbc.driver.name = derby\n",
                        own + "databaseName=trackchild\n",
                        own + "osgi.jdbc.driver.name = PostgreSQL JDBC Driver\n",
                        own + "serverName: 127.0.0.1\n",
                        own + "url = jdbc:postgresql://127.0.0.1/trackchild\n",
                        own.replace("/derby/", "/derby/../"))) {
            Files.writeString(source, elsewhere);
            refuses(
                    "not in this folder",
                    "training",
                    "reset",
                    "--yes",
                    "--data",
                    folder.toString());
        }
        Files.writeString(source, own);
        assertThat(instance.command("training", "reset", "--data", folder.toString()).code())
                .isEqualTo(2);
        assertThat(database).isDirectory();

        refuses("never open as", "training", "reset", "--yes", "--data", folder.toString());
        Files.createFile(database.resolve("started-as-training"));
        refuses("never open as", "training", "reset", "--yes", "--data", folder.toString());
        assertThat(database).isDirectory();
        assertThat(witness).isDirectory();
        assertThat(leftOfAKill).isDirectory();
        assertThat(folder.resolve("demo-logins.json")).exists();
        Files.createFile(leftOfAKill.resolve("started-as-training"));

        instance.command("training", "reset", "--yes", "--data", folder.toString()).mustSucceed();
        assertThat(folder.resolve("data/derby")).doesNotExist();
        assertThat(leftOfAKill).doesNotExist();
        assertThat(witness).doesNotExist();
        assertThat(folder.resolve("data/derby.reset")).doesNotExist();
        assertThat(folder.resolve("data/derby.removed")).doesNotExist();
        assertThat(folder.resolve("demo-logins.json")).doesNotExist();
        assertThat(folder.resolve("demo-logins.kept.json")).exists();
        assertThat(source).exists();
    }

    private static void refuses(String why, String... words) throws Exception {
        refused(why, instance.command(words));
    }

    private static void refusesToRun(String why, String... words) throws Exception {
        refused(why, run(words));
    }

    /** On a port that is free: the usual one may be in use on this machine, which is told first. */
    private static Command.Result run(String... words) throws Exception {
        return instance.command(
                Stream.concat(
                                Stream.of("run", "--port", String.valueOf(Instance.freePort())),
                                Stream.of(words))
                        .toArray(String[]::new));
    }

    private static void refused(String why, Command.Result result) {
        assertThat(result.code()).as(result.output()).isEqualTo(1);
        assertThat(result.output()).contains(why);
    }

    private Path file(String name, String content) throws Exception {
        return Files.writeString(instance.data().resolve(name), content);
    }

    private Command.Result importing(String... more) throws Exception {
        String[] words = new String[more.length + 3];
        words[0] = "import";
        words[1] = "--data";
        words[2] = instance.data().toString();
        System.arraycopy(more, 0, words, 3, more.length);
        return instance.command(words);
    }

    private long named(String name) throws Exception {
        JsonNode list =
                Instance.json(
                        instance.get(instance.apiKey("dcpu.lucknow"), "/api/v1/search?q=" + name));
        return list.get("items").size();
    }

    @Test
    void importsFilesRowByRow() throws Exception {
        Path csv =
                file(
                        "rows.csv",
                        """
                        id,name,name_local,sex,age_years,state,district,event_date
                        1,Zubaida,ज़ुबैदा,f,7,Uttar Pradesh,Lucknow,2026-01-05
                        2,Bholanath,,m,40,Uttar Pradesh,Lucknow,2026-01-05
                        3,Chandrakanta,,f,9,Uttar Pradesh,Lucknow,2190-01-05
                        """);
        Command.Result dry = importing("--kind", "missing", "--dry-run", csv.toString());
        assertThat(dry.output()).contains("age_years").contains("event_date");
        assertThat(named("Zubaida")).isZero();

        assertThat(importing("--kind", "missing", "--atomic", csv.toString()).code()).isEqualTo(1);
        assertThat(named("Zubaida")).isZero();

        Command.Result taken = importing("--kind", "missing", csv.toString());
        assertThat(taken.code()).as(taken.output()).isEqualTo(1);
        assertThat(named("Zubaida")).isEqualTo(1);
        assertThat(named("Bholanath")).isZero();

        importing("--kind", "missing", csv.toString());
        assertThat(named("Zubaida")).isEqualTo(1);
    }

    @Test
    void importsPfif() throws Exception {
        Path pfif =
                file(
                        "one.pfif.xml",
                        """
                        <?xml version="1.0" encoding="UTF-8"?>
                        <pfif:pfif xmlns:pfif="http://zesty.ca/pfif/1.4">
                          <pfif:person>
                            <pfif:person_record_id>example.org/person.17</pfif:person_record_id>
                            <pfif:full_name>Pfifkumari Synthetic</pfif:full_name>
                            <pfif:sex>female</pfif:sex>
                            <pfif:age>7</pfif:age>
                            <pfif:source_date>2026-01-05T00:00:00Z</pfif:source_date>
                            <pfif:source_name>synthetic</pfif:source_name>
                          </pfif:person>
                        </pfif:pfif>
                        """);
        Command.Result taken = importing(pfif.toString());
        assertThat(taken.code()).as(taken.output()).isZero();
    }

    /**
     * The watched folder: a file goes in, the children are registered, an acknowledgement comes
     * out.
     */
    @Test
    void takesFilesFromTheWatchedFolder() throws Exception {
        Path inbox = instance.data().resolve("inbox").resolve("found");
        Instance.await("inbox", () -> Files.isDirectory(inbox), there -> there);
        Path waiting =
                file(
                        "dropped.tmp",
                        "id,name,sex,age_years,state,district,event_date\nf-1,Inboxkumari,f,5,UP,Lucknow,2026-01-05\n");
        Files.move(waiting, inbox.resolve("dropped.csv"));
        Instance.await(
                "acknowledgement",
                () -> Files.exists(inbox.resolve("ack").resolve("dropped.csv.ack.json")),
                there -> there);
        assertThat(named("Inboxkumari")).isEqualTo(1);
    }

    @Test
    void stopsAndStartsWithEverythingInPlace() throws Exception {
        String key = instance.apiKey("state.up");
        long before =
                Instance.json(instance.get(key, "/api/v1/missing-reports?limit=200"))
                        .get("items")
                        .size();
        Command.Result stopped = instance.command("stop", "--data", instance.data().toString());
        assertThat(stopped.code()).as(stopped.output()).isZero();
        assertThat(instance.command("status", "--data", instance.data().toString()).code())
                .isEqualTo(1);
        instance.start(RunningInstance.DEMO_CASES);
        long after =
                Instance.json(instance.get(key, "/api/v1/missing-reports?limit=200"))
                        .get("items")
                        .size();
        assertThat(after).isEqualTo(before).isPositive();
    }

    @Test
    void linksTwoTablesWithoutTheServer() throws Exception {
        Path left =
                file(
                        "left.csv",
                        """
                        id,given_name,surname,date_of_birth,phone
                        1,Asha,Kumari,2018-03-02,9415012345
                        2,Ramesh,Yadav,2011-10-21,9838054321
                        """);
        Path right =
                file(
                        "right.csv",
                        """
                        id;given_name;surname;date_of_birth;phone
                        a;रमेश;Yadav;20111021;9838054321
                        b;Sunita;Devi;20090101;
                        """);
        Path pairs = instance.data().resolve("pairs.csv");
        Command.Result linked =
                instance.command(
                        "link",
                        "--profile",
                        "person",
                        left.toString(),
                        right.toString(),
                        "--out",
                        pairs.toString(),
                        "--threshold",
                        "0",
                        "--top",
                        "1");
        assertThat(linked.code()).as(linked.output()).isZero();
        assertThat(Files.readAllLines(pairs))
                .startsWith("left_id,right_id,probability,bits")
                .anyMatch(line -> line.startsWith("2,a,"));
        Files.delete(pairs);
        Files.writeString(right, "id;surname\na;b;c\n");
        Command.Result refused =
                instance.command(
                        "link",
                        "--profile",
                        "person",
                        left.toString(),
                        right.toString(),
                        "--out",
                        pairs.toString());
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.output()).contains("line 2, column 3");
        assertThat(pairs).doesNotExist();
    }
}
