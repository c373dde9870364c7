package org.trackchild.ui.shell;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Sends whoever types only the name of the machine to the desk. Takes no other address. */
@Component(
        service = Servlet.class,
        property = {
            "osgi.http.whiteboard.servlet.name=trackchild-root",
            "osgi.http.whiteboard.servlet.pattern=",
            "osgi.http.whiteboard.context.select=(osgi.http.whiteboard.context.name=trackchild-root)"
        })
public final class RootRedirect extends HttpServlet {

    @Activate
    public RootRedirect() {
        // nothing to set up
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.sendRedirect(DeskServer.PATH + "/");
    }
}
