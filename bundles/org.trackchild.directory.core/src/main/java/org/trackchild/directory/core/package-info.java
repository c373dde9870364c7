/**
 * The directory: places from the files of this bundle, offices from the store, both held in memory.
 */
package org.trackchild.directory.core;
