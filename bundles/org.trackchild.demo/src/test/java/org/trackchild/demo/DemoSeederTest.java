package org.trackchild.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trackchild.access.api.Posting;
import org.trackchild.directory.api.Directory;
import org.trackchild.directory.api.Office;
import org.trackchild.directory.api.OfficeType;
import org.trackchild.fields.api.Fields;
import org.trackchild.model.CaseKind;
import org.trackchild.model.OfficeId;
import org.trackchild.registry.api.CaseDraft;
import org.trackchild.registry.core.TextCaseReader;

class DemoSeederTest {

    private static final Directory PLACES = new ListedPlaces();

    private final Installation installation = new Installation();

    private int worked;

    private boolean lessons;

    @TempDir private Path folder;

    private void seed(int cases) {
        seed(cases, new CountDownLatch(1));
    }

    private void seed(int cases, CountDownLatch stopping) {
        DemoFolder data = new DemoFolder(folder);
        new DemoSeeder(
                        installation,
                        PLACES,
                        new DemoLogins(installation, data),
                        new DemoCases(
                                installation.registry,
                                new TextCaseReader(
                                        PLACES, () -> Fields.NONE, InstantSource.system())),
                        data,
                        () -> worked++,
                        stopping)
                .seed(cases, lessons);
    }

    private long count(CaseKind kind) {
        return installation.cases.values().stream().filter(one -> one.kind() == kind).count();
    }

    @Test
    void makesTheDefaultDemo() {
        seed(5_000);
        assertThat(count(CaseKind.MISSING)).isEqualTo(2_000);
        assertThat(count(CaseKind.FOUND)).isEqualTo(3_000);
        assertThat(installation.cursors).containsEntry("demo", 5_000L);
        assertThat(folder.resolve("demo-progress")).doesNotExist();
        assertThat(
                        installation.cases.entrySet().stream()
                                .filter(one -> one.getValue().kind() == CaseKind.MISSING)
                                .map(one -> installation.keepers.get(one.getKey()).state())
                                .collect(Collectors.toSet()))
                .hasSize(36);
    }

    @Test
    void everyCaseIsKeptByAnOfficeOfItsDistrict() {
        seed(500);
        installation.cases.forEach(
                (reference, draft) -> {
                    Office keeper =
                            installation.offices.get(installation.keepers.get(reference).office());
                    assertThat(keeper.synthetic()).isTrue();
                    assertThat(keeper.type())
                            .isEqualTo(
                                    draft.kind() == CaseKind.MISSING
                                            ? OfficeType.POLICE_STATION
                                            : OfficeType.CHILDRENS_HOME);
                    assertThat(keeper.district()).isEqualTo(draft.event().place().district());
                });
    }

    @Test
    void everyDistrictHasOfficesAndTheCitiesHaveMore() {
        seed(0);
        Set<String> stations = new HashSet<>();
        Set<String> homes = new HashSet<>();
        for (Office office : installation.all()) {
            assertThat(office.name().english()).startsWith("Demo ");
            assertThat(office.name().hindi()).startsWith("प्रदर्शन ");
            (office.type() == OfficeType.POLICE_STATION ? stations : homes).add(office.district());
        }
        assertThat(stations).hasSizeGreaterThan(760).isEqualTo(homes);
        assertThat(installation.offices)
                .containsKeys(
                        new OfficeId("PS-UP-LUCKNOW-03"),
                        new OfficeId("CCI-MH-MUMBAI-02"),
                        new OfficeId("CWC-BR-PATNA"),
                        new OfficeId("SJPU-WB-KOLKATA"),
                        new OfficeId("AHTU-UP-LUCKNOW"),
                        new OfficeId("GRP-TN-CHENNAI"));
        assertThat(installation.offices.get(new OfficeId("PS-UP-LUCKNOW-01")).name().hindi())
                .isEqualTo("प्रदर्शन थाना 1, लखनऊ");
    }

    @Test
    void whatACrashInterruptedIsCompletedAndNotDoubled() {
        installation.registrationsLeft = 20;
        assertThatIllegalStateException().isThrownBy(() -> seed(600));
        assertThat(folder.resolve("demo-progress")).exists();
        int before = installation.created;
        assertThat(before).isBetween(1, 599);

        // even though more are wanted now, and on another day
        installation.registrationsLeft = Integer.MAX_VALUE;
        seed(700);
        assertThat(installation.created).isEqualTo(600);
        assertThat(installation.cases).hasSize(600);
        assertThat(folder.resolve("demo-progress")).doesNotExist();
    }

    @Test
    void aCompleteDemoIsLeftAlone() throws IOException {
        seed(100);
        String logins = Files.readString(folder.resolve("demo-logins.json"));
        installation.registrationsLeft = 0;
        seed(100);
        assertThat(Files.readString(folder.resolve("demo-logins.json"))).isEqualTo(logins);
    }

    @Test
    void stopsBetweenTransactionsAndGoesOn() {
        CountDownLatch stopping = new CountDownLatch(1);
        stopping.countDown();
        seed(100, stopping);
        assertThat(worked).isZero();
        assertThat(installation.cases).isEmpty();
        assertThat(installation.cursors).doesNotContainKey("demo");
        seed(100);
        assertThat(installation.cases).hasSize(100);
        assertThat(worked).isEqualTo(1);
    }

    @Test
    void loginsArePrivateAndDifferEverywhere() throws IOException {
        seed(0);
        Path file = folder.resolve("demo-logins.json");
        String first = Files.readString(file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(installation.accounts.keySet())
                .containsExactly(
                        "police.lucknow",
                        "police.patna",
                        "inspector.patna",
                        "ahtu.lucknow",
                        "joint.kanpur",
                        "home.lucknow",
                        "home.kanpur",
                        "home.delhi",
                        "cwc.lucknow",
                        "magistrate.lucknow",
                        "board.lucknow",
                        "observation.lucknow",
                        "dcpu.lucknow",
                        "dcpu.patna",
                        "state.up",
                        "national",
                        "admin");
        assertThat(first)
                .contains(
                        "\"user\": \"home.delhi\"",
                        "\"role\": \"home_clerk\"",
                        "\"office\": \"Demo Children's Home 1, New Delhi\"",
                        "\"apiKey\": \"key-of-home.delhi\"")
                .containsPattern("\"password\": \"[a-z]+-[a-z]+-[a-z]+-[0-9]{2}\"");

        Files.delete(file);
        seed(0);
        assertThat(Files.readString(file)).isNotEqualTo(first);
    }

    @Test
    void peopleKeepTheirPasswordsWhenATrainingIsReset() throws IOException {
        seed(0);
        Path file = folder.resolve("demo-logins.json");
        Path kept = folder.resolve("demo-logins.kept.json");
        String first = Files.readString(file);

        Files.move(file, kept);
        seed(0);
        assertThat(Files.readString(file)).isEqualTo(first);
        assertThat(kept).doesNotExist();
    }

    @Test
    void aTrainingHasTheChildrenOfItsTours() {
        lessons = true;
        seed(10);
        assertThat(installation.cases).hasSize(13);
        assertThat(installation.keepers.values().stream().map(Posting::office))
                .contains(
                        new OfficeId("PS-UP-LUCKNOW-01"),
                        new OfficeId("PS-UP-LUCKNOW-02"),
                        new OfficeId("CCI-UP-LUCKNOW-01"));
        assertThat(
                        installation.cases.values().stream()
                                .filter(
                                        draft ->
                                                draft.child()
                                                        .names()
                                                        .child()
                                                        .spellings()
                                                        .contains("Phulmatiya"))
                                .map(CaseDraft::kind))
                .containsExactlyInAnyOrder(CaseKind.MISSING, CaseKind.FOUND);

        installation.registrationsLeft = 0;
        seed(10);
    }

    @Test
    void postingsNameOfficesThatExist() {
        seed(0);
        Set<String> statutory = Set.of("NATIONAL", "SCPS-UP", "DCPU-UP-LUCKNOW", "DCPU-BR-PATNA");
        for (DemoUser user : DemoUser.all()) {
            OfficeId office = user.posting().office();
            if (!statutory.contains(office.value())) {
                assertThat(installation.offices).containsKey(office);
                assertThat(installation.offices.get(office).name().english())
                        .isEqualTo(user.office());
            }
        }
    }
}
