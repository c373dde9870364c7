package org.trackchild.store.api;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.trackchild.model.CaseId;
import org.trackchild.registry.api.Statement;

/**
 * Cases of children whose identity must not be published. What is lifted is kept with both
 * statements.
 */
@ProviderType
public interface ProtectionTable {

    /**
     * Protects a case.
     *
     * @param statement who says so; its reason is not kept
     * @return {@code false}, and nothing changed, when it was protected before
     */
    boolean insert(CaseId id, Statement statement);

    /** Who said first that it is protected; empty when nobody did. */
    Optional<Statement> find(CaseId id);

    /**
     * Lifts the protection of a case.
     *
     * @param statement who lifts it, and why
     * @return {@code false}, and nothing changed, when it is not protected
     */
    boolean lift(CaseId id, Statement statement);

    /** Who lifted the protection of a case last, and why; empty when nobody ever did. */
    Optional<Statement> lifted(CaseId id);

    /** Those of some cases that are protected. */
    Set<CaseId> among(Collection<CaseId> ids);
}
