package org.trackchild.ui.shell.account;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import java.util.Locale;
import java.util.Map;

/** A QR code (ISO/IEC 18004), painted as one path of squares: black on white in every theme. */
final class QrCode extends Div {

    /** Modules of white around it, which readers need. */
    private static final int QUIET = 4;

    /**
     * @param text what is read from it
     * @param label what it is, for those who do not see it
     */
    QrCode(String text, String label) {
        addClassName("tc-qr");
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", label);
        getElement().setAttribute("data-test", "qr");
        add(new Html(drawing(matrix(text))));
    }

    static BitMatrix matrix(String text) {
        try {
            return new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M,
                                    EncodeHintType.MARGIN,
                                    QUIET));
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code", e);
        }
    }

    /** An SVG of figures alone: nothing of the text is in it. */
    static String drawing(BitMatrix matrix) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < matrix.getHeight(); y++) {
            for (int x = 0; x < matrix.getWidth(); x++) {
                if (matrix.get(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return String.format(
                Locale.ROOT,
                "<span><svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\""
                        + " shape-rendering=\"crispEdges\" aria-hidden=\"true\">"
                        + "<rect width=\"100%%\" height=\"100%%\" fill=\"#fff\"/>"
                        + "<path fill=\"#000\" d=\"%s\"/></svg></span>",
                matrix.getWidth(),
                matrix.getHeight(),
                path);
    }
}
