package org.trackchild.connector.folder;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** Settings of one watched folder. */
@ObjectClassDefinition(
        name = "TrackChild: watched folder",
        description = "Imports the case files (*.csv, *.xml) that are put into a folder")
public @interface FolderSettings {

    @AttributeDefinition(
            name = "Name",
            description =
                    "Names the sender: records are known as csv:folder:NAME. Lower-case letters,"
                            + " digits and hyphens, at most 40; never change it")
    String name() default "default";

    @AttributeDefinition(
            name = "Directory",
            description = "The watched folder; a relative one lies below the data of the platform")
    String directory() default "inbox";

    @AttributeDefinition(
            name = "Kind",
            description = "What the records are; empty when the files say it themselves (PFIF)",
            options = {
                @Option(label = "as the file says", value = ""),
                @Option(label = "missing", value = "missing"),
                @Option(label = "found", value = "found")
            })
    String kind() default "";

    @AttributeDefinition(
            name = "Poll",
            description = "Milliseconds between two looks into the folder",
            min = "100")
    long pollMillis() default 1_000;

    @AttributeDefinition(
            name = "Settle",
            description =
                    "Milliseconds for which a file must not have changed before it is taken. A"
                            + " sender who pauses longer must write under another ending and rename",
            min = "100")
    long settleMillis() default 2_000;

    @AttributeDefinition(
            name = "Done files",
            description = "Take NAME only when the sender has put NAME.done beside it")
    boolean doneFiles() default false;
}
