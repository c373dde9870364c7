package org.trackchild.store.api;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.trackchild.model.CaseId;
import org.trackchild.registry.api.CourtPermission;
import org.trackchild.registry.api.ProtectionLift;
import org.trackchild.registry.api.ProtectionMark;
import org.trackchild.registry.api.Statement;

/**
 * Cases of children whose identity must not be published. What is lifted is kept with both
 * statements.
 */
@ProviderType
public interface ProtectionTable {

    /**
     * Protects a case itself, also one that was protected because of another case of the child.
     *
     * @param statement who says so; its reason is not kept
     * @return {@code false}, and nothing changed, when it was protected itself before
     */
    boolean insert(CaseId id, Statement statement);

    /**
     * Protects a case because another one of the same child is protected.
     *
     * @param statement who said so of the other one
     * @param through the other one
     * @return {@code false}, and nothing changed, when it was protected before
     */
    boolean insertThrough(CaseId id, Statement statement, CaseId through);

    /** Lets a protected case be so because of another one than before. */
    void reroute(CaseId id, CaseId through);

    /** Who said first that it is protected; empty when nobody did. */
    Optional<Statement> find(CaseId id);

    /** The same, with the case through which it is. */
    Optional<ProtectionMark> mark(CaseId id);

    /**
     * Lifts the protection of a case.
     *
     * @param in the case in which it is said
     * @param statement who lifts it, and why
     * @param permission of the Special Court; empty when it was a mistake
     * @return {@code false}, and nothing changed, when it is not protected
     */
    boolean lift(CaseId id, CaseId in, Statement statement, Optional<CourtPermission> permission);

    /** How the protection of a case was lifted last; empty when nobody ever did. */
    Optional<ProtectionLift> lifted(CaseId id);

    /** Those of some cases that are protected. */
    Set<CaseId> among(Collection<CaseId> ids);
}
