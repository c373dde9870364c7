/** Help: whom to call, keys, and what words mean. */
package org.trackchild.ui.desk.help;
