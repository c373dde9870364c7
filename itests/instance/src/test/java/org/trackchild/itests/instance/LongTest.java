package org.trackchild.itests.instance;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** A proof that takes minutes: only {@code ./trackchild test --long} runs it. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@EnabledIfSystemProperty(named = LongTest.WANTED, matches = "true")
@interface LongTest {

    /** The system property that says whether long tests are run. */
    String WANTED = "trackchild.tests.long";
}
