package no.samspill.server.publishing.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

import java.net.URI;
import java.util.Collection;
import java.util.List;

/// A request that cannot be answered, as problem details (RFC 9457).
final class ApiProblem extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    private ApiProblem(HttpStatus status, String kind, String title, String detail) {
        super(status, details(status, kind, title, detail), null);
    }

    static ProblemDetail details(HttpStatus status, String kind, String title, String detail) {
        ProblemDetail details = ProblemDetail.forStatusAndDetail(status, detail);
        details.setType(URI.create("urn:samspill:problem:" + kind));
        details.setTitle(title);
        return details;
    }

    private ApiProblem with(String name, Object value) {
        getBody().setProperty(name, value);
        return this;
    }

    /// There is no such thing.
    ///
    /// @param thing what was asked for, such as `indicator`
    /// @param id by which name
    /// @param advice where those that exist are listed
    static ApiProblem notFound(String thing, String id, String advice) {
        return new ApiProblem(
                        HttpStatus.NOT_FOUND,
                        "not-found",
                        "Not found",
                        "There is no " + thing + " '" + id + "'. " + advice)
                .with("missing", thing);
    }

    /// A parameter holds something that it cannot hold.
    static ApiProblem badParameter(String name, String value, String expected) {
        return new ApiProblem(
                        HttpStatus.BAD_REQUEST,
                        "bad-parameter",
                        "A parameter cannot be used",
                        "The parameter '" + name + "' was '" + value + "', expected " + expected)
                .with("parameter", name)
                .with("expected", expected);
    }

    /// A member of the JSON that was sent holds something that it cannot hold, or is missing.
    ///
    /// @param member its way from the outermost, such as `contacts[0].kind`; empty for the whole
    /// @param found what stands there, or where the trouble is
    /// @param expected what should
    static ApiProblem badMember(String member, String found, String expected) {
        String where = member.isEmpty() ? "The body of the request" : "The member '" + member + "'";
        return new ApiProblem(
                        HttpStatus.BAD_REQUEST,
                        "bad-body",
                        "The body of the request cannot be used",
                        where + " " + found + ", expected " + expected)
                .with("member", member)
                .with("expected", expected);
    }

    /// A parameter that the operation does not have.
    static ApiProblem unknownParameter(String name, Collection<String> known) {
        String expected =
                known.isEmpty() ? "This operation has none." : "Known: " + String.join(", ", known);
        return new ApiProblem(
                        HttpStatus.BAD_REQUEST,
                        "unknown-parameter",
                        "Unknown parameter",
                        "There is no parameter '" + name + "' here. " + expected)
                .with("parameter", name)
                .with("known", known);
    }

    /// A file that is not brought in, with everything that is wrong with it.
    static ApiProblem refusedFile(ImportView file) {
        return refusedFile(file.source(), file.problems()).with("format", file.format());
    }

    /// A file without figures that is not brought in, with everything that is wrong with it.
    static ApiProblem refusedFile(String source, List<ImportView.ProblemView> problems) {
        return new ApiProblem(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "file-refused",
                        "The file was refused",
                        "Nothing was brought in from " + source + ". See problems.")
                .with("source", source)
                .with("problems", problems);
    }

    /// What was asked for exists but cannot be given out like this.
    static ApiProblem refused(HttpStatus status, String kind, String title, String detail) {
        return new ApiProblem(status, kind, title, detail);
    }
}
