package org.trackchild.vault.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trackchild.model.CaseId;
import org.trackchild.model.ProblemException;
import org.trackchild.vault.api.SealedPlace;
import org.trackchild.vault.api.VaultProblem;

/** What several nodes and threads do to a vault at the same time, and with which files. */
class VaultNodesTest {

    private static final SealedPlace PLACE = new SealedPlace("case_note", "sealed", "1");

    private static final byte[] WORDS = "seen at the station".getBytes(StandardCharsets.UTF_8);

    private final CaseId of = CaseId.next();

    private FreshVault fresh;

    private byte[] sealed;

    @BeforeEach
    void open() throws Exception {
        fresh = new FreshVault();
        sealed = fresh.vault.seal(of, PLACE, WORDS);
    }

    private static ProblemException refused(VaultProblem problem, ThrowingCallable work) {
        AtomicReference<ProblemException> told = new AtomicReference<>();
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> {
                            assertThat(refusal.problems().get(0).code()).isEqualTo(problem);
                            told.set(refusal);
                        });
        return told.get();
    }

    private void copyFiles(Path to) throws Exception {
        for (String each : new String[] {MasterKeyFile.FILE, VaultPassword.FILE}) {
            Files.copy(
                    fresh.folder.resolve(each),
                    to.resolve(each),
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Test
    void aNodeWithAFileOfItsOwnMakesNoMasterKeyWhenAnotherHasMadeOne(@TempDir Path own)
            throws Exception {
        copyFiles(own);
        CaseVault other = new CaseVault(fresh.dataSource, own);
        fresh.vault.rotate(done -> {});
        byte[] before = Files.readAllBytes(own.resolve(MasterKeyFile.FILE));

        refused(VaultProblem.MASTER_MISSING, () -> other.rotate(done -> {}));
        assertThat(Files.readAllBytes(own.resolve(MasterKeyFile.FILE))).isEqualTo(before);
        refused(VaultProblem.VAULT_UNAVAILABLE, () -> other.open(of, PLACE, sealed));
        refused(VaultProblem.VAULT_UNAVAILABLE, () -> other.seal(CaseId.next(), PLACE, WORDS));
        assertThat(fresh.vault.open(of, PLACE, sealed)).isEqualTo(WORDS);

        copyFiles(own);
        assertThat(other.open(of, PLACE, sealed)).isEqualTo(WORDS);
        other.rotate(done -> {});
        assertThat(other.status().master()).isEqualTo(3);
    }

    @Test
    void twoNodesWhoseFilesWereChangedApartDoNotWrapWithTheFalseKey(@TempDir Path own)
            throws Exception {
        copyFiles(own);
        char[] password = Files.readString(own.resolve(VaultPassword.FILE)).strip().toCharArray();
        CaseVault other = new CaseVault(fresh.dataSource, own);
        fresh.vault.rotate(done -> {});
        // a second key of the same number, as a rotation with the file alone has made it
        MasterKeyFile.open(own.resolve(MasterKeyFile.FILE), password).add();

        refused(VaultProblem.MASTER_MISSING, () -> other.rotate(done -> {}));
        refused(VaultProblem.VAULT_UNAVAILABLE, () -> other.seal(CaseId.next(), PLACE, WORDS));
        assertThat(fresh.vault.status().behind()).isZero();
        assertThat(fresh.vault.open(of, PLACE, sealed)).isEqualTo(WORDS);
    }

    @Test
    void aFileThatIsElsewhereStaysThere(@TempDir Path shared) throws Exception {
        Path there = shared.resolve("the.p12");
        Files.move(fresh.file(), there);
        Files.createSymbolicLink(fresh.file(), there);
        fresh.reopen().rotate(done -> {});
        assertThat(fresh.file()).isSymbolicLink();
        assertThat(fresh.reopen().open(of, PLACE, sealed)).isEqualTo(WORDS);
    }

    @Test
    void aKeyThatWasAlteredStopsNoRotation() throws Exception {
        CaseId broken = CaseId.next();
        byte[] lost = fresh.vault.seal(broken, PLACE, WORDS);
        fresh.tamper("update vault_key set wrapped = '00' where case_id = '" + broken + "'");
        for (int master = 2; master <= 3; master++) {
            CaseVault vault = fresh.reopen();
            ProblemException told =
                    refused(VaultProblem.KEYS_ALTERED, () -> vault.rotate(done -> {}));
            assertThat(told.problems().get(0).arguments().get(0)).isEqualTo(1);
            assertThat(String.valueOf(told.problems().get(0).arguments().get(1)))
                    .matches("[0-9a-f]{32}");
            assertThat(vault.status().master()).isEqualTo(master);
            assertThat(vault.status().behind()).isEqualTo(1);
            assertThat(vault.open(of, PLACE, sealed)).isEqualTo(WORDS);
            refused(VaultProblem.SEAL_BROKEN, () -> vault.open(broken, PLACE, lost));
        }
    }

    /** The vault of the same node, with something that happens once, after it has read a key. */
    private CaseVault meanwhile(AtomicReference<Runnable> what) {
        DataSource source =
                proxy(
                        DataSource.class,
                        fresh.dataSource,
                        (method, result) ->
                                result instanceof Connection connection
                                        ? proxy(
                                                Connection.class,
                                                connection,
                                                (name, nothing) -> {
                                                    Runnable once =
                                                            name.equals("close")
                                                                    ? what.getAndSet(null)
                                                                    : null;
                                                    if (once != null) {
                                                        once.run();
                                                    }
                                                    return nothing;
                                                })
                                        : result);
        return new CaseVault(source, fresh.folder);
    }

    /** Is told that a method has returned, and may return something else. */
    @FunctionalInterface
    private interface Returned {

        Object change(String method, Object result);
    }

    private static <T> T proxy(Class<T> type, T real, Returned returned) {
        return type.cast(
                Proxy.newProxyInstance(
                        VaultNodesTest.class.getClassLoader(),
                        new Class<?>[] {type},
                        (self, method, arguments) -> {
                            try {
                                return returned.change(
                                        method.getName(), method.invoke(real, arguments));
                            } catch (InvocationTargetException failed) {
                                throw failed.getCause();
                            }
                        }));
    }

    @Test
    void whoReadsWhileARotationEndsReadsAgain() {
        AtomicReference<Runnable> what = new AtomicReference<>();
        CaseVault vault = meanwhile(what);
        what.set(() -> vault.rotate(done -> {}));
        assertThat(vault.open(of, PLACE, sealed)).isEqualTo(WORDS);
        vault.rotate(done -> {});
        what.set(() -> vault.rotate(done -> {}));
        assertThat(vault.seal(of, PLACE, WORDS)).isNotEmpty();
    }

    @Test
    void whoReadsWhileAKeyIsDestroyedDoesNotKeepIt() {
        AtomicReference<Runnable> what = new AtomicReference<>();
        CaseVault vault = meanwhile(what);
        what.set(() -> vault.destroy(of));
        assertThat(vault.open(of, PLACE, sealed)).isEqualTo(WORDS);
        refused(VaultProblem.KEY_DESTROYED, () -> vault.open(of, PLACE, sealed));
        CaseId second = CaseId.next();
        fresh.vault.seal(second, PLACE, WORDS);
        what.set(() -> vault.destroy(second));
        vault.seal(second, PLACE, WORDS);
        refused(VaultProblem.KEY_DESTROYED, () -> vault.seal(second, PLACE, WORDS));
    }

    @Test
    void anEmptyDatabaseBesideAFileThatWasUsedIsRefused() throws Exception {
        FreshVault empty = new FreshVault();
        fresh.tamper("delete from vault_key");
        fresh.tamper("delete from vault_master");
        assertThatThrownBy(fresh::reopen)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("vault.p12");
        // and so is the database of another vault
        assertThatThrownBy(() -> new CaseVault(empty.dataSource, fresh.folder))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aVaultThatIsNotTheOneOfTheRegisterSealsNothing() throws Exception {
        long mine = fresh.vault.number();
        assertThat(mine).isPositive().isEqualTo(fresh.reopen().number());
        long other = new FreshVault().vault.number();
        assertThat(other).isNotEqualTo(mine);

        assertThat(fresh.vault.trouble()).isEmpty();
        assertThat(fresh.vault.serve(other)).isFalse();
        assertThat(fresh.vault.trouble()).contains(VaultProblem.OTHER_VAULT);
        refused(VaultProblem.OTHER_VAULT, () -> fresh.vault.seal(of, PLACE, WORDS));
        assertThat(fresh.vault.open(of, PLACE, sealed)).isEqualTo(WORDS);
        assertThat(fresh.vault.serve(mine)).isTrue();
        assertThat(fresh.vault.trouble()).isEmpty();
        assertThat(fresh.vault.seal(of, PLACE, WORDS)).isNotEmpty();
    }
}
