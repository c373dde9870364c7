package org.trackchild.access.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trackchild.access.api.AccessProblem;

class ChosenPasswordTest {

    private static Object problem(String password) {
        return ChosenPassword.check(
                        "new_password", password.toCharArray(), "meena.lucknow", "Meena Devi")
                .stream()
                .findFirst()
                .map(problem -> (Object) problem.code())
                .orElse("");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Password2026!",
                "P@ssw0rd-2026",
                "pa$$w0rd 99",
                "1234567890",
                "1111111111111",
                "abababababab",
                "India@12345",
                "police@2026!",
                "Trackchild-1",
                "qwertyuiop1",
                "meena-river-77",
                "Lucknow station 4",
                "DEVIDEVI-9-x"
            })
    void whatIsTriedFirstIsRefused(String password) {
        assertThat(problem(password)).isEqualTo(AccessProblem.PASSWORD_TOO_EASY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "123456789"})
    void whatIsShortIsRefused(String password) {
        assertThat(problem(password)).isEqualTo(AccessProblem.PASSWORD_TOO_SHORT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "river stone lamp",
                "नीली पतंग तीन",
                "x7#kQ-22pplm",
                "all lower case words",
                "    spaces count too"
            })
    void whatNobodyGuessesIsTaken(String password) {
        assertThat(problem(password)).isEqualTo("");
    }
}
