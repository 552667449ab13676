package no.samspill.server.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import no.samspill.server.rights.Action;
import no.samspill.server.rights.CurrentCaller;
import no.samspill.server.rights.RefusalAnswers;

import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;

/// Refuses files from whoever has not signed in, before anything of them is read.
///
/// The table of addresses would refuse them too, but only once the whole file has arrived.
final class UploadFilter extends OncePerRequestFilter {

    private final RefusalAnswers answers;

    UploadFilter(RefusalAnswers answers) {
        this.answers = answers;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String type = request.getContentType();
        boolean sendsFile =
                type != null && type.regionMatches(true, 0, "multipart/", 0, "multipart/".length());
        if (sendsFile && !CurrentCaller.of(request).signedIn()) {
            answers.askToSignIn(Action.IMPORT_FIGURES, request, response);
        } else {
            chain.doFilter(request, response);
        }
    }
}
