package org.trackchild.itests.instance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An operator's console: `trackchild console`, over SSH to the running instance. */
@ExtendWith(RunningInstance.class)
class ConsoleIT {

    private static Instance instance;

    @BeforeAll
    static void take(Instance running) {
        instance = running;
    }

    private static Command.Result console(String... command) throws Exception {
        String[] words = new String[command.length + 3];
        words[0] = "console";
        words[1] = "--data";
        words[2] = instance.data().toString();
        System.arraycopy(command, 0, words, 3, command.length);
        return instance.command(words);
    }

    @Test
    void tellsWhichModuleDoesWhat() throws Exception {
        Command.Result status = console("trackchild:status");
        assertThat(status.code()).as(status.output()).isZero();
        assertThat(status.output())
                .contains("org.trackchild.registry.core")
                .contains("all active")
                .contains("child_name");
    }

    @Test
    void verifiesTheJournal() throws Exception {
        Command.Result verified = console("trackchild:journal-verify");
        assertThat(verified.code()).as(verified.output()).isZero();
        assertThat(verified.output()).contains("The journal is sound");
    }

    @Test
    void aCommandThatFailsIsAFailure() throws Exception {
        assertThat(console("trackchild:journal-verify", "--from", "5", "--to", "3").code())
                .isEqualTo(1);
        assertThat(console("--nonsense").code()).isEqualTo(2);
    }

    @Test
    void itsPasswordIsReadableByTheOperatorOnly() throws Exception {
        Path users = instance.data().resolve("etc/users.properties");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(users)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(users)).containsPattern("(?m)^operator *= *[0-9a-f]{48},");
    }
}
