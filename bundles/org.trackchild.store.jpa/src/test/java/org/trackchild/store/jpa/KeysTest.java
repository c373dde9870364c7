package org.trackchild.store.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class KeysTest {

    @Test
    void repeatsTheLastUpToAPowerOfTwo() {
        assertThat(Keys.padded(List.of("a"))).containsExactly("a");
        assertThat(Keys.padded(List.of("a", "b"))).containsExactly("a", "b");
        assertThat(Keys.padded(List.of("a", "b", "c"))).containsExactly("a", "b", "c", "c");
        assertThat(Keys.padded(List.of("a", "b", "c", "d", "e"))).hasSize(8);
    }
}
