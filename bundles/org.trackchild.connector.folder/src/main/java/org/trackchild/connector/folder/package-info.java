/**
 * A watched folder: case files that are put into it are imported and answered.
 *
 * <p>One instance for each file {@code etc/org.trackchild.connector.folder-NAME.cfg}; its keys are
 * those of {@link org.trackchild.connector.folder.FolderSettings}:
 *
 * <pre>
 * # police of one state, once a night
 * name = police
 * directory = inbox/police
 * kind = missing
 * </pre>
 *
 * <p>Below the directory appear {@code done/NAME} with {@code ack/NAME.ack.json} for a file that
 * was worked through, {@code error/NAME.errors.csv} for what is wrong with its rows, and {@code
 * error/NAME} for a file that was refused as a whole. A file stays in the directory until it is
 * answered, so a crash loses none; sent again, it changes nothing and is answered again.
 */
package org.trackchild.connector.folder;
