package org.trackchild.vault.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trackchild.model.CaseId;
import org.trackchild.model.ProblemException;
import org.trackchild.vault.api.SealedPlace;
import org.trackchild.vault.api.VaultProblem;

class CaseVaultTest {

    private static final SealedPlace PLACE = new SealedPlace("case_photo", "jpeg", "7");

    private static final byte[] WORDS = "the child says Tara".getBytes(StandardCharsets.UTF_8);

    private FreshVault fresh;

    private CaseVault vault;

    @BeforeEach
    void open() throws Exception {
        fresh = new FreshVault();
        vault = fresh.vault;
    }

    private static void refused(VaultProblem problem, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal ->
                                assertThat(refusal.problems())
                                        .singleElement()
                                        .satisfies(
                                                one -> assertThat(one.code()).isEqualTo(problem)));
    }

    @Test
    void whatIsSealedOpensAlsoAfterARestartWhateverItIs() {
        Random random = new Random(20_16);
        for (int round = 0; round < 300; round++) {
            byte[] clear = new byte[random.nextInt(5_000)];
            random.nextBytes(clear);
            CaseId of = CaseId.next();
            SealedPlace place =
                    new SealedPlace("t" + random.nextInt(), "c" + random.nextInt(), "r" + round);
            byte[] sealed = vault.seal(of, place, clear);
            assertThat(vault.open(of, place, sealed)).isEqualTo(clear);
            assertThat(vault.seal(of, place, clear)).isNotEqualTo(sealed);
            if (round % 50 == 0) {
                assertThat(fresh.reopen().open(of, place, sealed)).isEqualTo(clear);
            }
        }
    }

    @Test
    void nothingOfTheValueIsSeenInWhatIsSealed() {
        byte[] sealed = vault.seal(CaseId.next(), PLACE, WORDS);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("Tara");
        assertThat(sealed).hasSize(WORDS.length + 45);
    }

    @Test
    void anyBitThatIsAlteredIsFound() {
        CaseId of = CaseId.next();
        byte[] sealed = vault.seal(of, PLACE, WORDS);
        for (int bit = 0; bit < sealed.length * 8; bit++) {
            byte[] altered = sealed.clone();
            altered[bit / 8] ^= (byte) (1 << bit % 8);
            boolean nameOfKey = bit / 8 >= 1 && bit / 8 <= SealedForm.ID_BYTES;
            refused(
                    nameOfKey ? VaultProblem.KEY_MISSING : VaultProblem.SEAL_BROKEN,
                    () -> vault.open(of, PLACE, altered));
        }
    }

    @Test
    void whatIsCutOffOrIsNoSealedValueIsFound() {
        CaseId of = CaseId.next();
        byte[] sealed = vault.seal(of, PLACE, WORDS);
        for (int length = 0; length < sealed.length; length++) {
            byte[] shorter = Arrays.copyOf(sealed, length);
            refused(VaultProblem.SEAL_BROKEN, () -> vault.open(of, PLACE, shorter));
        }
        refused(VaultProblem.SEAL_BROKEN, () -> vault.open(of, PLACE, WORDS));
    }

    @Test
    void aValueDoesNotOpenInAnotherPlace() {
        CaseId of = CaseId.next();
        CaseId other = CaseId.next();
        byte[] sealed = vault.seal(of, new SealedPlace("ab", "c", "d"), WORDS);
        vault.seal(other, PLACE, WORDS);
        for (SealedPlace place :
                List.of(
                        new SealedPlace("a", "bc", "d"),
                        new SealedPlace("ab", "cd", ""),
                        new SealedPlace("ab", "c", "e"),
                        new SealedPlace("xb", "c", "d"))) {
            refused(VaultProblem.SEAL_BROKEN, () -> vault.open(of, place, sealed));
        }
        refused(
                VaultProblem.SEAL_BROKEN,
                () -> vault.open(other, new SealedPlace("ab", "c", "d"), sealed));
    }

    @Test
    void theKeyOfAnotherCaseIsOfNoUseInARow() throws Exception {
        CaseId mine = CaseId.next();
        CaseId theirs = CaseId.next();
        byte[] sealed = vault.seal(theirs, PLACE, WORDS);
        // who may see one case has its row of keys put in the place of another
        fresh.tamper(
                "update vault_key set case_id = '%s' where case_id = '%s'".formatted(mine, theirs));
        CaseVault again = fresh.reopen();
        refused(VaultProblem.SEAL_BROKEN, () -> again.open(mine, PLACE, sealed));
        refused(VaultProblem.SEAL_BROKEN, () -> again.open(theirs, PLACE, sealed));
    }

    @Test
    void aKeyThatWasAlteredIsFound() throws Exception {
        CaseId of = CaseId.next();
        byte[] sealed = vault.seal(of, PLACE, WORDS);
        fresh.tamper("update vault_key set wrapped = '00' || substr(wrapped, 3)");
        refused(VaultProblem.SEAL_BROKEN, () -> fresh.reopen().open(of, PLACE, sealed));
        fresh.tamper("update vault_key set wrapped = 'no digits'");
        refused(VaultProblem.SEAL_BROKEN, () -> fresh.reopen().open(of, PLACE, sealed));
    }

    @Test
    void whatWasDestroyedOpensNeverAgainAndNothingIsSealedForIt() {
        CaseId of = CaseId.next();
        CaseId other = CaseId.next();
        byte[] sealed = vault.seal(of, PLACE, WORDS);
        byte[] kept = vault.seal(other, PLACE, WORDS);
        vault.destroy(of);
        vault.destroy(of);
        for (CaseVault each : List.of(vault, fresh.reopen())) {
            refused(VaultProblem.KEY_DESTROYED, () -> each.open(of, PLACE, sealed));
            refused(VaultProblem.KEY_DESTROYED, () -> each.seal(of, PLACE, WORDS));
            assertThat(each.open(other, PLACE, kept)).isEqualTo(WORDS);
        }
        assertThat(vault.status().keys()).isEqualTo(1);
        assertThat(vault.status().destroyed()).isEqualTo(1);
    }

    @Test
    void nothingIsSealedForACaseThatWasDestroyedWithoutAKey() {
        CaseId of = CaseId.next();
        vault.destroy(of);
        refused(VaultProblem.KEY_DESTROYED, () -> fresh.reopen().seal(of, PLACE, WORDS));
    }

    @Test
    void anotherNodeForgetsAKeyThatWasDestroyedHere() {
        long[] now = {0};
        CaseVault other =
                new CaseVault(fresh.dataSource, fresh.folder, VaultPassword.FILE, () -> now[0]);
        CaseId of = CaseId.next();
        byte[] sealed = other.seal(of, PLACE, WORDS);
        vault.destroy(of);
        now[0] = 59_000_000_000L;
        assertThat(other.open(of, PLACE, sealed)).isEqualTo(WORDS);
        now[0] = 60_000_000_000L;
        refused(VaultProblem.KEY_DESTROYED, () -> other.open(of, PLACE, sealed));
    }

    @Test
    void anotherVaultKnowsThatItNeverHadTheKey() throws Exception {
        CaseId of = CaseId.next();
        byte[] sealed = vault.seal(of, PLACE, WORDS);
        CaseVault empty = new FreshVault().vault;
        refused(VaultProblem.KEY_MISSING, () -> empty.open(of, PLACE, sealed));
        empty.seal(of, PLACE, WORDS);
        refused(VaultProblem.KEY_MISSING, () -> empty.open(of, PLACE, sealed));
    }

    @Test
    void manyWhoSealTheFirstValueOfACaseAtOnceMakeOneKey() throws Exception {
        CaseId of = CaseId.next();
        CountDownLatch begin = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<byte[]>> sealed = new ArrayList<>();
            for (int each = 0; each < 8; each++) {
                CaseVault node = each % 2 == 0 ? vault : fresh.reopen();
                sealed.add(
                        threads.submit(
                                () -> {
                                    begin.await();
                                    return node.seal(of, PLACE, WORDS);
                                }));
            }
            begin.countDown();
            for (Future<byte[]> each : sealed) {
                assertThat(vault.open(of, PLACE, each.get())).isEqualTo(WORDS);
            }
        } finally {
            threads.shutdown();
        }
        assertThat(vault.status().keys()).isEqualTo(1);
    }

    @Test
    void onlyTheOwnerReadsTheFiles() throws Exception {
        for (String name : List.of(MasterKeyFile.FILE, VaultPassword.FILE)) {
            assertThat(
                            PosixFilePermissions.toString(
                                    Files.getPosixFilePermissions(fresh.folder.resolve(name))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void aVaultWithoutItsMasterKeyIsNotOpened() throws Exception {
        Files.delete(fresh.file());
        assertThatThrownBy(fresh::reopen)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("master key")
                .hasMessageContaining("put back");
        assertThat(fresh.file()).doesNotExist();
    }

    @Test
    void aVaultWithTheMasterKeyOfAnotherIsNotOpened() throws Exception {
        FreshVault other = new FreshVault();
        for (String name : List.of(MasterKeyFile.FILE, VaultPassword.FILE)) {
            Files.write(fresh.folder.resolve(name), Files.readAllBytes(other.folder.resolve(name)));
        }
        assertThatThrownBy(fresh::reopen)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("another master key");
    }

    @Test
    void aMasterKeyWithoutItsPasswordIsNotOpened() throws Exception {
        Path password = fresh.folder.resolve(VaultPassword.FILE);
        Files.delete(password);
        assertThatThrownBy(fresh::reopen).hasMessageContaining("password is missing");
        Files.writeString(password, "another one that is long enough");
        assertThatThrownBy(fresh::reopen).isInstanceOf(IllegalStateException.class);
        Files.writeString(password, "short");
        assertThatThrownBy(fresh::reopen).hasMessageContaining("at least 16");
    }
}
