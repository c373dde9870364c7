package org.trackchild.registry.api;

import java.util.Objects;

/** What is done to several cases, one by one. */
public sealed interface BulkWork {

    /**
     * Asks another office to take each of them over, or to help, see {@link Transfers#ask}.
     *
     * @param request what is asked, the same for all
     */
    record Transferring(TransferRequest request) implements BulkWork {

        public Transferring {
            Objects.requireNonNull(request);
        }
    }
}
