package org.trackchild.ui.shell.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;

class EntranceTest {

    private final Entrance entrance = new Entrance();

    @Test
    void isClosedWhileTheEngineIsReplaced() {
        assertThat(entrance.enter("a", new char[] {'b'}, "127.0.0.1")).isEmpty();
    }

    @Test
    void letsPeopleOutWhileTheEngineIsReplaced() {
        SignedIn person = new SignedIn(Caller.system("test"), Instant.EPOCH);
        assertThatCode(() -> entrance.leave(person)).doesNotThrowAnyException();
        assertThat(person.leave()).as("left already").isFalse();
    }
}
