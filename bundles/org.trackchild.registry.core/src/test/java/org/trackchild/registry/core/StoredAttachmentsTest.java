package org.trackchild.registry.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Role;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.Attachment;
import org.trackchild.registry.api.AttachmentKind;

class StoredAttachmentsTest {

    private static final Caller POLICE = Register.officer("PS-A");

    private static final byte[] PDF = "%PDF-1.7 synthetic".getBytes(StandardCharsets.US_ASCII);

    private static final byte[] WAV =
            "RIFF....WAVEfmt synthetic".getBytes(StandardCharsets.US_ASCII);

    private Register register;

    private StoredAttachments attachments;

    private CaseId id;

    @BeforeEach
    void open() throws SQLException, IOException {
        register = new Register();
        attachments = new StoredAttachments(register.store, register.desk, register.fields);
        id = register.enter(CaseKind.MISSING, "PS-A");
    }

    @AfterEach
    void close() throws IOException, SQLException {
        register.close();
    }

    private long journaled(JournalAction action, String detail) {
        return register.entries("case", id, action).stream()
                .filter(entry -> entry.detail().equals(detail))
                .count();
    }

    @Test
    void givesBackWhatWasAdded() {
        Attachment paper = attachments.add(POLICE, id, "  Copy of the FIR ", false, PDF);
        Attachment voice = attachments.add(POLICE, id, "Her voice", true, WAV);
        assertThat(attachments.ofCase(POLICE, id)).containsExactly(paper, voice);
        assertThat(paper.content())
                .isEqualTo(
                        new Attachment.Content(
                                AttachmentKind.PDF, "Copy of the FIR", false, PDF.length));
        assertThat(voice.content().kind().mediaType()).isEqualTo("audio/wav");
        assertThat(attachments.open(POLICE, id, paper.id(), "").bytes()).isEqualTo(PDF);
        assertThat(journaled(JournalAction.ATTACHMENT_READ, "attachment=" + paper.id()))
                .isEqualTo(1);
        assertThat(
                        journaled(
                                JournalAction.ATTACHMENT_ADDED,
                                "attachment=" + voice.id() + ";kind=wav;restricted=true"))
                .isEqualTo(1);
    }

    @Test
    void aRestrictedOneIsOpenedForAReasonOnly() {
        UUID voice = attachments.add(POLICE, id, "Her voice", true, WAV).id();
        assertThat(Register.refusal(() -> attachments.open(POLICE, id, voice, " ")))
                .isEqualTo("REASON_REQUIRED");
        assertThat(Register.refusal(() -> attachments.open(POLICE, id, voice, "curious")))
                .isEqualTo("UNKNOWN_CODE");
        assertThat(register.entries("case", id, JournalAction.ATTACHMENT_READ)).isEmpty();
        assertThat(attachments.open(POLICE, id, voice, "जांच या अन्वेषण").bytes()).isEqualTo(WAV);
        assertThat(journaled(JournalAction.ATTACHMENT_READ, "attachment=" + voice + ";why=inquiry"))
                .isEqualTo(1);
    }

    @Test
    void whatWasRemovedIsListedWithTheReasonAndOpenedByNobody() {
        UUID paper = attachments.add(POLICE, id, "Of another child", false, PDF).id();
        assertThat(Register.refusal(() -> attachments.remove(POLICE, id, paper, "")))
                .isEqualTo("REASON_REQUIRED");
        attachments.remove(POLICE, id, paper, "belongs to another case");
        Attachment listed = attachments.ofCase(POLICE, id).get(0);
        assertThat(listed.removed().orElseThrow().reason()).isEqualTo("belongs to another case");
        assertThat(Register.refusal(() -> attachments.open(POLICE, id, paper, "casework")))
                .isEqualTo("ATTACHMENT_REMOVED");
        assertThat(Register.refusal(() -> attachments.remove(POLICE, id, paper, "again")))
                .isEqualTo("ATTACHMENT_REMOVED");
        assertThat(journaled(JournalAction.ATTACHMENT_REMOVED, "attachment=" + paper)).isEqualTo(1);
    }

    @Test
    void trustsTheBytesAndSaysEverythingThatIsWrong() {
        byte[] page = "<html><script>".getBytes(StandardCharsets.US_ASCII);
        try {
            attachments.add(POLICE, id, " ", false, page);
            throw new AssertionError("was taken");
        } catch (ProblemException refused) {
            assertThat(refused.problems())
                    .extracting(Problem::field)
                    .containsExactly("title", "file");
        }
        byte[] large = Arrays.copyOf(PDF, AttachmentKind.PDF.mostBytes() + 1);
        assertThat(Register.refusal(() -> attachments.add(POLICE, id, "x", false, large)))
                .isEqualTo("FILE_TOO_LARGE");
        for (String other : List.of("GIF89a", "PK\u0003\u0004", "RIFF....WEBP", "OggS", "", "MZ")) {
            assertThat(AttachmentKind.of(other.getBytes(StandardCharsets.ISO_8859_1))).isEmpty();
        }
        assertThat(AttachmentKind.of("ID3".getBytes(StandardCharsets.US_ASCII)))
                .contains(AttachmentKind.MP3);
        assertThat(AttachmentKind.of(new byte[] {(byte) 0xFF, (byte) 0xFB, (byte) 0x90}))
                .contains(AttachmentKind.MP3);
    }

    @Test
    void aPhotographOfAPaperIsMadeAnewAndStaysReadable() throws IOException {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        told.write(Portrait.jpeg(Portrait.scaled(Portrait.of(1), 8), .9f));
        told.write("GPS 26.8467 N".getBytes(StandardCharsets.US_ASCII));
        byte[] page = told.toByteArray();
        Attachment paper = attachments.add(POLICE, id, "Copy of the FIR", false, page);
        assertThat(paper.content().kind()).isEqualTo(AttachmentKind.PICTURE);
        byte[] kept = attachments.open(POLICE, id, paper.id(), "").bytes();
        assertThat(kept).hasSize(paper.content().size()).isNotEqualTo(page);
        BufferedImage before = ImageIO.read(new ByteArrayInputStream(page));
        BufferedImage after = ImageIO.read(new ByteArrayInputStream(kept));
        assertThat(after.getHeight()).isEqualTo(Math.min(3_508, before.getHeight()));
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("GPS");
        assertThat(paper.fileName()).endsWith(".jpg");

        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(Portrait.of(2), "png", png);
        byte[] trailed = Arrays.copyOf(png.toByteArray(), png.size() + 7);
        assertThat(attachments.add(POLICE, id, "A page", false, trailed).content().kind())
                .isEqualTo(AttachmentKind.PICTURE);
    }

    @Test
    void aBadPictureIsRefusedAtItsField() {
        byte[] broken = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0, 1, 2};
        try {
            attachments.add(POLICE, id, " ", false, broken);
            throw new AssertionError("was taken");
        } catch (ProblemException refused) {
            assertThat(refused.problems())
                    .extracting(each -> each.code().name() + " " + each.field())
                    .containsExactly("REQUIRED title", "NOT_AN_IMAGE file");
        }
        byte[] large = Arrays.copyOf(broken, AttachmentKind.PICTURE.mostBytes() + 1);
        assertThat(Register.refusal(() -> attachments.add(POLICE, id, "x", false, large)))
                .isEqualTo("FILE_TOO_LARGE");
        assertThat(attachments.ofCase(POLICE, id)).isEmpty();
    }

    @Test
    void theAccessPredicateDecides() {
        UUID paper = attachments.add(POLICE, id, "Copy of the FIR", false, PDF).id();
        Caller stranger = Register.officer("PS-B");
        assertThat(Register.refusal(() -> attachments.ofCase(stranger, id)))
                .isEqualTo("NO_SUCH_CASE");
        assertThat(Register.refusal(() -> attachments.open(stranger, id, paper, "casework")))
                .isEqualTo("NO_SUCH_CASE");
        register.store.write(
                POLICE,
                tx -> {
                    tx.cases().share(id, new OfficeId("PS-B"));
                    return id;
                });
        assertThat(attachments.ofCase(stranger, id)).hasSize(1);
        assertThat(Register.refusal(() -> attachments.remove(stranger, id, paper, "mine")))
                .isEqualTo("NOT_ALLOWED");
        // before anything of the file is looked at
        assertThat(Register.refusal(() -> attachments.add(stranger, id, "", false, new byte[1])))
                .isEqualTo("NOT_ALLOWED");
        assertThat(Register.refusal(() -> attachments.add(stranger, id, "x", false, PDF)))
                .isEqualTo("NOT_ALLOWED");
        CaseId other = register.enter(CaseKind.MISSING, "PS-B");
        assertThat(Register.refusal(() -> attachments.open(stranger, other, paper, "casework")))
                .isEqualTo("NO_SUCH_ATTACHMENT");
        assertThat(
                        Register.refusal(
                                () ->
                                        attachments.ofCase(
                                                Register.caller("X", Role.ADMINISTRATOR), id)))
                .isEqualTo("NO_SUCH_CASE");
    }
}
