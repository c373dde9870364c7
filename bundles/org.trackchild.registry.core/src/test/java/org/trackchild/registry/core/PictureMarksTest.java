package org.trackchild.registry.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trackchild.store.api.PhotoMark;

class PictureMarksTest {

    private static final int PORTRAITS = 60;

    private static PhotoMark kept(BufferedImage image, float quality) {
        return PictureMarks.of(PhotoCleaner.clean(Portrait.jpeg(image, quality)).jpeg());
    }

    @Test
    void aPictureIsKnownWhateverBecameOfItsFile() {
        for (int number = 0; number < 5; number++) {
            BufferedImage portrait = Portrait.of(number);
            PhotoMark mark = kept(portrait, .95f);
            assertThat(mark.telling()).isTrue();
            for (float quality : new float[] {.3f, .6f, .9f}) {
                for (double scale : new double[] {.3, .73, 1.4}) {
                    PhotoMark again = kept(Portrait.scaled(portrait, scale), quality);
                    assertThat(again.isOfSamePicture(mark))
                            .as("%s at %s, %s", number, quality, scale)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void portraitsOfOneCompositionAreToldApart() {
        List<PhotoMark> marks = new ArrayList<>();
        for (int number = 0; number < PORTRAITS; number++) {
            marks.add(kept(Portrait.of(number), .9f));
        }
        int confused = 0;
        for (int one = 0; one < PORTRAITS; one++) {
            for (int other = 0; other < one; other++) {
                if (marks.get(one).isOfSamePicture(marks.get(other))) {
                    confused++;
                }
            }
        }
        assertThat(confused).isZero();
    }

    @Test
    void plainSurfacesAreLikeOthersOnlyAsFiles() {
        BufferedImage light = new BufferedImage(300, 300, BufferedImage.TYPE_INT_RGB);
        light.createGraphics().fillRect(0, 0, 300, 300);
        BufferedImage dark = new BufferedImage(310, 300, BufferedImage.TYPE_INT_RGB);
        PhotoMark mark = kept(light, .9f);
        assertThat(mark.telling()).isFalse();
        assertThat(kept(dark, .9f).isOfSamePicture(mark)).isFalse();
        assertThat(kept(light, .9f).isOfSamePicture(mark)).isTrue();
    }

    @Test
    void theSamePictureMirroredIsAnother() {
        BufferedImage portrait = Portrait.of(1);
        BufferedImage mirrored = new BufferedImage(600, 800, BufferedImage.TYPE_INT_RGB);
        mirrored.createGraphics().drawImage(portrait, 600, 0, -600, 800, null);
        assertThat(kept(mirrored, .9f).isOfSamePicture(kept(portrait, .9f))).isFalse();
    }
}
