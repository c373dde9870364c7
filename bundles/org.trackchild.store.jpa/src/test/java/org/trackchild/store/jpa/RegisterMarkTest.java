package org.trackchild.store.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.trackchild.model.RegisterKind.DEMONSTRATION;
import static org.trackchild.model.RegisterKind.REAL;
import static org.trackchild.model.RegisterKind.TRAINING;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.trackchild.access.api.Caller;
import org.trackchild.model.RegisterKind;

class RegisterMarkTest {

    private FreshStore fresh;

    @BeforeEach
    void open() throws Exception {
        fresh = new FreshStore();
    }

    @AfterEach
    void close() throws Exception {
        fresh.close();
    }

    private void refuses(RegisterKind asked, String is, boolean empty) {
        assertThatThrownBy(() -> RegisterMark.settle(fresh.reopen(), asked, empty))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("\"" + is + "\"")
                .hasMessageContaining("never opened as \"" + asked.code() + "\"");
    }

    @ParameterizedTest
    @EnumSource
    void aRegisterStaysWhatItWasStartedAs(RegisterKind kind) {
        RegisterMark.settle(fresh.store, kind, true);

        RegisterMark.settle(fresh.reopen(), kind, false);
        for (RegisterKind other : RegisterKind.values()) {
            if (other != kind) {
                // also before anything was journaled
                refuses(other, kind.code(), true);
                refuses(other, kind.code(), false);
            }
        }
    }

    @Test
    void aRegisterWithRecordsAndWithoutAMarkHoldsRealChildren() {
        refuses(TRAINING, "real", false);
        refuses(DEMONSTRATION, "real", false);
        assertThat(mark()).isZero();

        RegisterMark.settle(fresh.store, REAL, false);
        assertThat(mark()).isPositive();
    }

    @Test
    void aDemonstrationOfBeforeTheMarkStaysOne() {
        fresh.store.write(
                Caller.system("test"),
                tx -> {
                    tx.cursors().set(RegisterMark.DEMO_CURSOR, 20_000);
                    return null;
                });
        refuses(REAL, "demonstration", false);
        refuses(TRAINING, "demonstration", false);

        RegisterMark.settle(fresh.store, DEMONSTRATION, false);
        assertThat(mark()).isPositive();
    }

    private long mark() {
        return fresh.store.<Long>read(tx -> tx.cursors().get(RegisterMark.CURSOR));
    }
}
