package org.trackchild.ui.shell.view;

/** What can be asked for on the way in. */
enum SignInStep {
    WHO("sign-in.title", "sign-in.submit"),
    CHOOSE("sign-in.choose", "sign-in.choose.submit"),
    CODE("sign-in.code", "sign-in.submit"),
    SET_UP("sign-in.set-up", "sign-in.submit");

    private final String title;

    private final String submit;

    SignInStep(String title, String submit) {
        this.title = title;
        this.submit = submit;
    }

    /** Key of the title. */
    String title() {
        return title;
    }

    /** Key of what the button says. */
    String submit() {
        return submit;
    }
}
