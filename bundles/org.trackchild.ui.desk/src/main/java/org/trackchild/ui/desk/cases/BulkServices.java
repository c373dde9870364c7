package org.trackchild.ui.desk.cases;

import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.trackchild.directory.api.Directory;
import org.trackchild.exchange.api.CaseFiles;
import org.trackchild.model.RegisterKind;
import org.trackchild.registry.api.BulkRuns;
import org.trackchild.registry.api.CaseExtracts;
import org.trackchild.ui.desk.parts.CsvFile;

/** What work on several cases needs. */
@Component(service = BulkServices.class)
public final class BulkServices {

    private final BulkRuns runs;

    private final CaseExtracts extracts;

    /** Cases are listed also while the engine that makes files is being swapped. */
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile CaseFiles files;

    private final Directory directory;

    /** A file of made-up children says so in its name. */
    private final String filePrefix;

    @Activate
    public BulkServices(
            BundleContext context,
            @Reference BulkRuns runs,
            @Reference CaseExtracts extracts,
            @Reference Directory directory) {
        this.runs = runs;
        this.extracts = extracts;
        this.directory = directory;
        RegisterKind kind = RegisterKind.asked(context::getProperty);
        filePrefix = CsvFile.prefix(kind);
    }

    /** Does it. */
    BulkRuns runs() {
        return runs;
    }

    /** Reads cases that are printed. */
    CaseExtracts extracts() {
        return extracts;
    }

    /** Makes files of cases; empty while nobody does. */
    Optional<CaseFiles> files() {
        return Optional.ofNullable(files);
    }

    /** The offices. */
    Directory directory() {
        return directory;
    }

    /** Begins the names of files; may be empty. */
    String filePrefix() {
        return filePrefix;
    }
}
