package org.trackchild.ui.shell.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrCodeTest {

    private static final String ADDRESS =
            "otpauth://totp/TrackChild:police.patna?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
                    + "&issuer=TrackChild&algorithm=SHA1&digits=6&period=30";

    private static final Pattern SQUARE = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z");

    @Test
    void whatIsPaintedIsReadAsWhatWasWritten() throws Exception {
        String drawing = QrCode.drawing(QrCode.matrix(ADDRESS));
        Matcher size = Pattern.compile("viewBox=\"0 0 (\\d+) ").matcher(drawing);
        assertThat(size.find()).isTrue();
        int quiet = 4;
        int modules = Integer.parseInt(size.group(1)) - 2 * quiet;

        BitMatrix painted = new BitMatrix(modules);
        Matcher square = SQUARE.matcher(drawing);
        while (square.find()) {
            painted.set(
                    Integer.parseInt(square.group(1)) - quiet,
                    Integer.parseInt(square.group(2)) - quiet);
        }

        assertThat(new Decoder().decode(painted).getText()).isEqualTo(ADDRESS);
        assertThat(drawing).doesNotContain("GEZDGNBVGY3TQOJQ");
    }

    @Test
    void theLanguageOfTheMachineChangesNoFigure() {
        BitMatrix matrix = QrCode.matrix(ADDRESS);
        String drawing = QrCode.drawing(matrix);
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("mr-IN-u-nu-deva"));
            assertThat(QrCode.drawing(matrix)).isEqualTo(drawing);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aSecretIsTypedInGroups() {
        assertThat(FactorSetUp.grouped("GEZDGNBVGY3TQOJQ")).isEqualTo("GEZD GNBV GY3T QOJQ");
    }
}
