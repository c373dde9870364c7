/** Work on several cases, and files of them, over HTTP. */
package org.trackchild.rest.bulk;
