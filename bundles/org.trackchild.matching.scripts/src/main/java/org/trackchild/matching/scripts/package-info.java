/**
 * Names of any script in one key space: romanises, leaves out titles, and folds what Indian
 * spellings confuse.
 */
package org.trackchild.matching.scripts;
