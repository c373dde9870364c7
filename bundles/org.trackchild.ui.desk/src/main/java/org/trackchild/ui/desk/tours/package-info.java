/** The guided tours of a training that come with the desk, contributed like anybody's. */
package org.trackchild.ui.desk.tours;
