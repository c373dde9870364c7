package org.trackchild.model;

import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * What a register is for. Decided by whoever starts it the first time and kept with its records: a
 * register with real children never becomes one for practice, nor the other way round.
 */
public enum RegisterKind implements Code {
    /** Real children. */
    REAL("real"),
    /** Made-up children, to show what the platform does. */
    DEMONSTRATION("demonstration"),
    /** Made-up children, to learn; every page says so. */
    TRAINING("training");

    /** Framework property that is {@code true} where made-up children are to be made. */
    public static final String DEMO_PROPERTY = "trackchild.demo";

    /** Framework property that is {@code true} in a training. */
    public static final String TRAINING_PROPERTY = "trackchild.training";

    private final String code;

    RegisterKind(String code) {
        this.code = code;
    }

    /**
     * The kind that was asked for by whoever started the platform. The store opens no register of
     * another kind. The properties can be set while the platform runs: whoever can ask the store of
     * the open register for its kind does so.
     *
     * @param property value of a framework property by its name; {@code null} where it is not set
     */
    public static RegisterKind asked(UnaryOperator<String> property) {
        Objects.requireNonNull(property);
        if ("true".equals(property.apply(TRAINING_PROPERTY))) {
            return TRAINING;
        }
        return "true".equals(property.apply(DEMO_PROPERTY)) ? DEMONSTRATION : REAL;
    }

    @Override
    public String code() {
        return code;
    }

    /** Whether its children are made up, so that its time may be moved. */
    public boolean isSynthetic() {
        return this != REAL;
    }
}
