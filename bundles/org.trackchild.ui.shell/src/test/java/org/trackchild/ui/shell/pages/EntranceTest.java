package org.trackchild.ui.shell.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Posting;
import org.trackchild.access.api.Role;
import org.trackchild.model.OfficeId;

class EntranceTest {

    private final Entrance entrance = new Entrance();

    @Test
    void isClosedWhileTheEngineIsReplaced() {
        assertThat(entrance.enter("a", new char[] {'b'}, "", "127.0.0.1")).isEmpty();
    }

    @Test
    void letsNobodyChooseAnOfficeWhileTheEngineIsReplaced() {
        Posting posting = new Posting(new OfficeId("PS-1"), Role.POLICE_OFFICER, "UP", "UP-1");
        Caller caller = new Caller("meena", "Meena", List.of(posting));
        SignedIn person = new SignedIn(caller, Instant.EPOCH);

        assertThat(entrance.choose(person, posting)).isFalse();
        assertThat(person.caller()).isEqualTo(caller);
    }

    @Test
    void letsPeopleOutWhileTheEngineIsReplaced() {
        SignedIn person = new SignedIn(Caller.system("test"), Instant.EPOCH);
        assertThatCode(() -> entrance.leave(person)).doesNotThrowAnyException();
        assertThat(person.leave()).as("left already").isFalse();
    }
}
