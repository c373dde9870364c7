package org.trackchild.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.trackchild.model.ProblemException;
import org.trackchild.vault.api.MasterKeys;
import org.trackchild.vault.api.VaultProblem;

class VaultDeskTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    private String printed() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private VaultDesk desk(MasterKeys keys) {
        return new VaultDesk(new ServicesInMemory().put(MasterKeys.class, keys), out);
    }

    private static MasterKeys with(MasterKeys.Status status) {
        return new MasterKeys() {
            @Override
            public Status status() {
                return status;
            }

            @Override
            public Optional<VaultProblem> trouble() {
                return Optional.of(VaultProblem.OTHER_VAULT).filter(each -> status.master() == 9);
            }

            @Override
            public long rotate(Progress progress) {
                progress.at(200);
                return 1_200;
            }
        };
    }

    @Test
    void itTellsHowManyKeysThereAre() {
        MasterKeys.Status status = new MasterKeys.Status(3, 12_345, 0, 7);
        assertThat(desk(with(status)).status()).isEqualTo(VaultDesk.DONE);
        assertThat(printed().strip())
                .isEqualTo(
                        "The vault has 12,345 keys of cases; 7 were destroyed. Master key 3 wraps"
                                + " new keys.");
    }

    @Test
    void aRotationThatIsNotDoneIsTold() {
        desk(with(new MasterKeys.Status(3, 12_345, 45, 7))).status();
        assertThat(printed()).contains("45 keys are wrapped with an older master key");
    }

    @Test
    void aRotationTellsHowFarItIs() {
        assertThat(desk(with(new MasterKeys.Status(2, 1_200, 0, 0))).rotate())
                .isEqualTo(VaultDesk.DONE);
        assertThat(printed())
                .startsWith("200 keys are wrapped anew")
                .contains("Done: 1,200 keys are wrapped with a new master key");
    }

    @Test
    void aVaultThatCannotBeReachedIsToldInWords() {
        MasterKeys away =
                ServicesInMemory.answering(
                        MasterKeys.class,
                        (method, arguments) -> {
                            throw new ProblemException(VaultProblem.VAULT_UNAVAILABLE);
                        });
        assertThat(desk(away).status()).isEqualTo(VaultDesk.FAILED);
        assertThat(printed()).startsWith("The vault with the keys cannot be reached");
        assertThatThrownBy(() -> VaultDesk.end(out, VaultDesk.FAILED, false))
                .isInstanceOf(IllegalStateException.class);
        VaultDesk.end(out, VaultDesk.FAILED, true);
        assertThat(printed()).endsWith("code 1" + System.lineSeparator());
    }

    @Test
    void whateverFailsIsToldInWords() {
        MasterKeys broken =
                ServicesInMemory.answering(
                        MasterKeys.class,
                        (method, arguments) -> {
                            throw new IllegalStateException("in the middle");
                        });
        assertThat(desk(broken).rotate()).isEqualTo(VaultDesk.FAILED);
        assertThat(printed()).startsWith("The vault failed").doesNotContain("in the middle");
    }

    @Test
    void keysThatWereAlteredAreNamed() {
        MasterKeys altered =
                ServicesInMemory.answering(
                        MasterKeys.class,
                        (method, arguments) -> {
                            throw new ProblemException(VaultProblem.KEYS_ALTERED, 1, "00ff");
                        });
        assertThat(desk(altered).rotate()).isEqualTo(VaultDesk.FAILED);
        assertThat(printed()).startsWith("1 keys of cases were altered").contains("00ff");
    }

    @Test
    void theVaultOfAnotherRegisterIsTold() {
        desk(with(new MasterKeys.Status(9, 1, 0, 0))).status();
        assertThat(printed()).startsWith("The vault with the keys is not the one of this register");
    }

    @Test
    void withoutAVaultNothingIsDone() {
        VaultDesk desk = new VaultDesk(new ServicesInMemory(), out);
        assertThatThrownBy(desk::status).hasMessage("The vault is missing");
    }
}
