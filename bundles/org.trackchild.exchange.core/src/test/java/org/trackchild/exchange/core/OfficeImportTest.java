package org.trackchild.exchange.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Role;
import org.trackchild.directory.api.Directory;
import org.trackchild.directory.api.Office;
import org.trackchild.directory.api.OfficeCode;
import org.trackchild.directory.api.OfficeContact;
import org.trackchild.directory.api.OfficeType;
import org.trackchild.exchange.api.ImportJob;
import org.trackchild.exchange.api.ImportRequest;
import org.trackchild.exchange.api.RawOffice;
import org.trackchild.model.ProblemException;

/** Offices come in files. All of them are synthetic. */
class OfficeImportTest {

    private static final Caller ADMINISTRATOR = World.caller(Role.ADMINISTRATOR);

    private static final String HEADER =
            "source,reference,type,name,name_hi,state,district,telephone,address,pin,hours,places,"
                    + "sexes,licence_until\n";

    private static final String HOME =
            "cara,H-1,childrens_home,Synthetic Home,,Uttar Pradesh,Lucknow,0522 1; 0522 2,1 Road,"
                    + "226001,24x7,40,female,2031-03-31\n";

    private final World world = new World();

    @TempDir Path folder;

    private ImportEngine engine;

    @BeforeEach
    void open() throws IOException {
        engine = world.engine(folder, 1L << 24);
    }

    @AfterEach
    void close() {
        engine.stop();
    }

    private ImportJob run(Caller caller, boolean dry, boolean atomic, String text)
            throws IOException {
        return world.run(
                engine,
                caller,
                new ImportRequest("offices.csv", Optional.empty(), dry, atomic),
                text);
    }

    private List<String> problems(ImportJob job) {
        return world.problems.getOrDefault(job.id(), List.of()).stream()
                .map(row -> row.line() + " " + row.code() + " " + row.field())
                .toList();
    }

    private Office kept(String source, String reference) {
        return world.offices.kept.get(new OfficeCode(source, reference));
    }

    @Test
    void anOfficeIsReadWithAllThatItsRowSays() throws IOException {
        ImportJob job = run(ADMINISTRATOR, false, false, HEADER + HOME);
        assertThat(problems(job)).isEmpty();
        assertThat(job.counts().created()).isOne();
        Office home = kept("cara", "H-1");
        assertThat(home.type()).isEqualTo(OfficeType.CHILDRENS_HOME);
        assertThat(home.district()).isEqualTo("UP-LUCKNOW");
        assertThat(home.contact()).isEqualTo("0522 1, 0522 2, 1 Road, PIN 226001");
        assertThat(home.contacts())
                .extracting(each -> each.open())
                .containsExactly(false, false, false);
        assertThat(home.entry().service().hours().always()).isTrue();
        assertThat(home.entry().service().intake().orElseThrow().places()).isEqualTo(40);
        assertThat(home.entry().particulars().hidden()).isTrue();
    }

    @Test
    void theSameFileAgainChangesNothingAndWhatIsLeftOutStays() throws IOException {
        run(ADMINISTRATOR, false, false, HEADER + HOME);
        ImportJob again = run(ADMINISTRATOR, false, false, HEADER + HOME);
        assertThat(again.counts().unchanged()).isOne();
        assertThat(again.counts().created()).isZero();
        ImportJob renamed =
                run(
                        ADMINISTRATOR,
                        false,
                        false,
                        "source,reference,type,name\ncara,H-1,childrens_home,Renamed Home\n");
        assertThat(renamed.counts().created()).isOne();
        assertThat(kept("cara", "H-1").name().english()).isEqualTo("Renamed Home");
        assertThat(kept("cara", "H-1").contacts()).hasSize(3);
        assertThat(kept("cara", "H-1").district()).isEqualTo("UP-LUCKNOW");
    }

    /**
     * What was shut after the first file is not opened by the next one, which says nothing of it.
     */
    @Test
    void aFileThatSaysNothingOfThePublicOpensNothing() throws IOException {
        String columns = "source,reference,type,name,district,telephone,mobile,address";
        String row = "cara,N-1,ngo,Synthetic friends,UP-LUCKNOW,%s,9415077077,1 Road";
        run(
                ADMINISTRATOR,
                false,
                false,
                columns + ",public\n" + row.formatted("0522 1") + ",yes\n");
        assertThat(marks()).containsExactly(true, true, true);
        run(ADMINISTRATOR, false, false, columns + "\n" + row.formatted("0522 1;0522 2") + "\n");
        // the number that is new is not told
        assertThat(marks()).containsExactly(true, false, true, true);
        run(ADMINISTRATOR, false, false, columns + ",public\n" + row.formatted("0522 1") + ",no\n");
        run(ADMINISTRATOR, false, false, columns + "\n" + row.formatted("0522 1") + "\n");
        assertThat(marks()).containsExactly(false, false, false);
    }

    private List<Boolean> marks() {
        return kept("cara", "N-1").contacts().stream().map(OfficeContact::open).toList();
    }

    @Test
    void whatIsWrongIsToldByLineAndColumn() throws IOException {
        ImportJob job =
                run(
                        ADMINISTRATOR,
                        false,
                        false,
                        HEADER
                                + "cara,H-1,palace,Home,,Uttar Pradesh,Atlantis,,,,always,many,girl,soon\n"
                                + HOME
                                + HOME
                                + "cara,,childrens_home,Nameless,,,,,,,,,,\n"
                                + "too,few\n");
        assertThat(job.state()).isEqualTo(ImportJob.State.DONE);
        assertThat(problems(job))
                .containsExactlyInAnyOrder(
                        "2 UNKNOWN_CODE type",
                        "2 UNKNOWN_PLACE district",
                        "2 NOT_HOURS hours",
                        "2 NOT_A_NUMBER places",
                        "2 UNKNOWN_CODE sexes",
                        "2 NOT_A_DATE licence_until",
                        "3 REFERENCE_REPEATED reference",
                        "4 REFERENCE_REPEATED reference",
                        "5 NO_REFERENCE reference",
                        "6 WRONG_NUMBER_OF_VALUES ");
    }

    @Test
    void aRehearsalAndAFileThatIsTakenWholeOrNotChangeNothing() throws IOException {
        ImportJob dry = run(ADMINISTRATOR, true, false, HEADER + HOME);
        assertThat(dry.counts().created()).isOne();
        assertThat(world.offices.kept).isEmpty();
        ImportJob atomic =
                run(
                        ADMINISTRATOR,
                        false,
                        true,
                        HEADER + HOME + "cara,H-2,palace,Home,,UP,Lucknow,,,,,,,\n");
        assertThat(atomic.state()).isEqualTo(ImportJob.State.REFUSED);
        assertThat(world.offices.kept).isEmpty();
        assertThat(run(ADMINISTRATOR, false, true, HEADER + HOME).counts().created()).isOne();
        assertThat(world.offices.kept).hasSize(1);
    }

    @Test
    void onlyWhoKeepsOfficesBringsThemAndBringsNoChildren() {
        assertThatThrownBy(() -> run(World.POLICE, false, false, HEADER + HOME))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("NOT_ALLOWED_TO_IMPORT");
        assertThatThrownBy(
                        () ->
                                run(
                                        ADMINISTRATOR,
                                        false,
                                        false,
                                        "id,name,event_date\n1,A,2026-01-01\n"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("NOT_ALLOWED_TO_IMPORT");
    }

    @Test
    void fortyThousandOfficesComeInChunks() throws IOException {
        StringBuilder file = new StringBuilder("source,reference,type,name,district\n");
        for (int i = 0; i < 40_000; i++) {
            file.append("lgd,").append(i).append(",police_station,Station ").append(i);
            file.append(",UP-LUCKNOW\n");
        }
        ImportJob job = run(ADMINISTRATOR, false, false, file.toString());
        assertThat(job.counts().created()).isEqualTo(40_000);
        assertThat(world.offices.kept).hasSize(40_000);
        assertThat(world.offices.chunks).allMatch(size -> size <= 250);
    }

    @Test
    void districtsAreKnownByTheirCodesWhereTheOperatorBringsThem() throws IOException {
        Directory directory = Partial.of(Directory.class, new World.Offices());
        Path file = folder.resolve("lgd.csv");
        assertThat(LgdDistricts.read(file, directory)).isEmpty();
        Files.writeString(file, "lgd,state,district\n162,UP,Lucknow\n163,UP,Atlantis\n");
        Map<String, String> districts = LgdDistricts.read(file, directory);
        assertThat(districts).containsExactly(Map.entry("162", "UP-LUCKNOW"));
        var raw =
                new RawOffice(
                        2,
                        Map.of(
                                "reference",
                                "1",
                                "type",
                                "police_station",
                                "name",
                                "Station",
                                "lgd",
                                "162"));
        OfficeTexts texts = new OfficeTexts(raw, new OfficeCode("lgd", "1"), directory, districts);
        assertThat(texts.draft(Optional.empty()).district()).isEqualTo("UP-LUCKNOW");
    }
}
