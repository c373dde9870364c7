package org.trackchild.rest.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.trackchild.model.ProblemException;
import org.trackchild.rest.json.StrictJson;

class ModelChoiceTest {

    private static ModelChoice read(String json) {
        return ModelChoice.of(
                StrictJson.object(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void readsAVersionOrWhetherToLearnOrBoth() {
        assertThat(read("{\"version\":3,\"reason\":\"better\"}"))
                .isEqualTo(new ModelChoice(Optional.of(3L), "better", Optional.empty()));
        assertThat(read("{\"learning_by_itself\":true}"))
                .isEqualTo(new ModelChoice(Optional.empty(), "", Optional.of(true)));
        assertThat(read("{\"version\":0,\"reason\":\"x\",\"learning_by_itself\":false}"))
                .isEqualTo(new ModelChoice(Optional.of(0L), "x", Optional.of(false)));
    }

    @Test
    void collectsWhatIsWrong() {
        refused("{\"version\":\"3\",\"reason\":7,\"learning_by_itself\":\"yes\",\"x\":1}", 4);
        refused("{\"version\":1.5,\"reason\":\"x\"}", 1);
        refused("{\"version\":99999999999999999999,\"reason\":\"x\"}", 1);
        refused("{}", 1);
        refused("{\"reason\":\"x\"}", 1);
        refused("{\"version\":null}", 1);
    }

    private static void refused(String json, int problems) {
        assertThatThrownBy(() -> read(json))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.problems()).hasSize(problems));
    }
}
