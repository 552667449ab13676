package no.samspill.server.publishing.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;

import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.exc.MismatchedInputException;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;

/// Says what is wrong with JSON that could not be read: where, and what was expected there.
final class UnreadableBody {

    private static final String OBJECT =
            "a JSON object with the members that /api/v1/openapi.json names";

    private UnreadableBody() {}

    static ApiProblem problem(HttpMessageNotReadableException unreadable) {
        Throwable cause = unreadable.getCause();
        if (cause instanceof MismatchedInputException mismatch) {
            return mismatched(mismatch);
        }
        if (cause instanceof JacksonException broken) {
            return ApiProblem.badMember("", "is not JSON" + at(broken.getLocation()), OBJECT);
        }
        return ApiProblem.badMember("", "is missing", OBJECT);
    }

    private static ApiProblem mismatched(MismatchedInputException mismatch) {
        String member = path(mismatch);
        return ApiProblem.badMember(
                member,
                member.isEmpty()
                        ? "is not one" + at(mismatch.getLocation())
                        : "holds something else" + at(mismatch.getLocation()),
                member.isEmpty() ? OBJECT : expected(mismatch.getTargetType()));
    }

    private static String at(@Nullable TokenStreamLocation where) {
        return where == null || where.getLineNr() < 1
                ? ""
                : " (line " + where.getLineNr() + ", column " + where.getColumnNr() + ")";
    }

    private static String path(JacksonException broken) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : broken.getPath()) {
            String name = step.getPropertyName();
            if (name == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(name);
            }
        }
        return path.toString();
    }

    private static String expected(@Nullable Class<?> type) {
        if (type == null) {
            return OBJECT;
        }
        if (type == String.class) {
            return "a text";
        }
        if (type == LocalDate.class) {
            return "a date as YYYY-MM-DD";
        }
        if (Collection.class.isAssignableFrom(type)) {
            return "a list";
        }
        return Map.class.isAssignableFrom(type) ? "an object of texts" : "an object";
    }
}
