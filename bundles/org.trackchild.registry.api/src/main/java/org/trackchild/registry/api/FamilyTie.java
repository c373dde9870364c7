package org.trackchild.registry.api;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.trackchild.model.CaseId;
import org.trackchild.model.Code;

/**
 * A person's statement that two cases are of two children of one family: "{@code of} is the {@code
 * relation} of {@code to}". The cases stay as they are. A tie is never deleted: who takes it back
 * says so, and both statements stay.
 *
 * <p>A family, then, is all children that the ties in force connect; a child is all cases that
 * {@link IdentityLink}s in force connect.
 *
 * @param id its identifier
 * @param said who is what to whom, and what that rests on
 * @param made who said it, and why
 * @param withdrawn who took it back, and why; empty while it is in force
 */
public record FamilyTie(UUID id, Said said, Statement made, Optional<Statement> withdrawn) {

    /** Name of the code list of relations. */
    public static final String RELATIONS = "kinship";

    /**
     * Codes of the nation of those who are to be placed together, as the law wants of brothers and
     * sisters, and of a mother who is a child herself.
     */
    public static final Set<String> PLACED_TOGETHER = Set.of("sibling", "half_sibling", "mother");

    public FamilyTie {
        Objects.requireNonNull(id);
        Objects.requireNonNull(said);
        Objects.requireNonNull(made);
        Objects.requireNonNull(withdrawn);
    }

    /** Whether nobody has taken it back. */
    public boolean isInForce() {
        return withdrawn.isEmpty();
    }

    /** The two cases, whoever is what to whom. */
    public CasePair pair() {
        return CasePair.of(said.of(), said.to());
    }

    /** The same tie, taken back. */
    public FamilyTie withdrawnBy(Statement statement) {
        return new FamilyTie(id, said, made, Optional.of(statement));
    }

    /**
     * What the journal signs: a digest of the tie and of the latest statement about it.
     *
     * @return SHA-256 in hexadecimal
     */
    public String digest() {
        DigestText text = new DigestText();
        text.add("tie", id.toString());
        text.add("of", said.of().toString());
        text.add("to", said.to().toString());
        text.add("relation", said.relation());
        text.add("ground", said.ground().code());
        text.add("standing", isInForce() ? "made" : "withdrawn");
        text.add(withdrawn.orElse(made));
        return text.hexadecimal();
    }

    /**
     * What is said.
     *
     * @param of the one who is something
     * @param to to whom; another case
     * @param relation code of the list {@link #RELATIONS}
     * @param ground what it rests on
     */
    public record Said(CaseId of, CaseId to, String relation, Ground ground) {

        public Said {
            Objects.requireNonNull(of);
            Objects.requireNonNull(to);
            Objects.requireNonNull(relation);
            Objects.requireNonNull(ground);
        }
    }

    /** What a tie rests on. */
    public enum Ground implements Code {
        /** A person said so without being asked. */
        BY_HAND("by_hand"),
        /** A suggestion was accepted. */
        SUGGESTION("suggestion"),
        /** One child was reported or admitted from the case of the other. */
        REPORTED_TOGETHER("reported_together");

        private final String code;

        Ground(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }
}
