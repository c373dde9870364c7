package org.trackchild.access.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.Annotation;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SignInRulesTest {

    @Test
    void whatWouldShutTheDeskIsNotTaken() {
        SignInRules rules = new SignInRules(config(-1, 0));

        assertThat(rules.grace()).isZero();
        assertThat(rules.proof()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void whatIsSetElseIsTaken() {
        SignInRules rules = new SignInRules(config(3, 60));

        assertThat(rules.grace()).isEqualTo(Duration.ofDays(3));
        assertThat(rules.proof()).isEqualTo(Duration.ofMinutes(1));
    }

    private static SignInRules.Config config(int days, int seconds) {
        return new SignInRules.Config() {
            @Override
            public String[] secondFactorRoles() {
                return new String[] {"administrator"};
            }

            @Override
            public boolean secondFactorHeads() {
                return true;
            }

            @Override
            public int graceDays() {
                return days;
            }

            @Override
            public int proofSeconds() {
                return seconds;
            }

            @Override
            public Class<? extends Annotation> annotationType() {
                return SignInRules.Config.class;
            }
        };
    }
}
