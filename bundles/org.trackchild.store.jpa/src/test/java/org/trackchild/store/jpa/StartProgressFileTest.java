package org.trackchild.store.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartProgressFileTest {

    @TempDir private Path data;

    @Test
    void itStandsInWordsUntilTheWorkIsDone() throws IOException {
        StartProgressFile file = new StartProgressFile(data);
        file.of("the tables to be brought up to date").at("changes", 3, 12);
        assertThat(data.resolve("start-progress"))
                .hasContent("the tables to be brought up to date, 3 of 12 changes");
        file.end();
        assertThat(data.resolve("start-progress")).doesNotExist();
    }

    @Test
    void theNextWorkIsToldAtOnce() throws IOException {
        StartProgressFile file = new StartProgressFile(data);
        file.of("the tables to be brought up to date").at("changes", 3, 12);
        file.end();
        file.of("the register to be moved from Derby").at("rows", 1, 2);
        assertThat(data.resolve("start-progress"))
                .hasContent("the register to be moved from Derby, 1 of 2 rows");
    }
}
