/**
 * The vault: the crypto of the JDK, keys of cases in a database of their own, the master key in a
 * PKCS#12 file.
 */
package org.trackchild.vault.core;
