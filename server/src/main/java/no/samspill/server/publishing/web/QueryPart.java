package no.samspill.server.publishing.web;

import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;

import org.springframework.web.context.request.NativeWebRequest;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/// Parameters that many operations share, read into one value.
///
/// @param type the value's type, by which an operation asks for it
/// @param knows whether a parameter of this name belongs to it
/// @param documentation the parameters as the API's description lists them
/// @param read reads the value
record QueryPart(
        Class<?> type,
        Predicate<String> knows,
        List<Parameter> documentation,
        Function<NativeWebRequest, Object> read) {

    static final List<QueryPart> ALL = List.of(language(), paging(), breakdown());

    private static QueryPart language() {
        return new QueryPart(
                TextForm.class,
                TextForm.PARAMETER::equals,
                List.of(
                        parameter(
                                TextForm.PARAMETER,
                                "Give every text as a string in this language instead of an object"
                                        + " by language.",
                                new StringSchema()._enum(TextForm.LANGUAGES))),
                QueryPart::readLanguage);
    }

    private static TextForm readLanguage(NativeWebRequest request) {
        String wanted = request.getParameter(TextForm.PARAMETER);
        if (wanted != null && !TextForm.LANGUAGES.contains(wanted)) {
            throw ApiProblem.badParameter(
                    TextForm.PARAMETER, wanted, "one of " + String.join(", ", TextForm.LANGUAGES));
        }
        return new TextForm(wanted);
    }

    private static QueryPart paging() {
        return new QueryPart(
                Paging.class,
                name -> name.equals("page") || name.equals("size"),
                List.of(
                        parameter(
                                "page",
                                "Which page, counted from 1.",
                                whole(1, Integer.MAX_VALUE, 1)),
                        parameter(
                                "size",
                                "How many on a page.",
                                whole(1, Paging.MAX_SIZE, Paging.DEFAULT_SIZE))),
                request ->
                        new Paging(
                                number(request, "page", 1, Integer.MAX_VALUE),
                                number(request, "size", Paging.DEFAULT_SIZE, Paging.MAX_SIZE)));
    }

    private static int number(NativeWebRequest request, String name, int otherwise, int most) {
        String text = request.getParameter(name);
        if (text == null) {
            return otherwise;
        }
        if (!text.matches("\\d{1,9}")
                || Integer.parseInt(text) < 1
                || Integer.parseInt(text) > most) {
            String expected =
                    most == Integer.MAX_VALUE
                            ? "a whole number from 1"
                            : "a whole number from 1 to " + most;
            throw ApiProblem.badParameter(name, text, expected);
        }
        return Integer.parseInt(text);
    }

    private static QueryPart breakdown() {
        return new QueryPart(
                BreakdownFilter.class,
                name -> name.startsWith(BreakdownFilter.PREFIX),
                List.of(
                        parameter(
                                BreakdownFilter.PREFIX + "{name}",
                                "Only figures in this category of the dimension called so, such as"
                                        + " dimension.Sex=F; empty or _T for the total.",
                                new StringSchema())),
                QueryPart::readBreakdown);
    }

    private static BreakdownFilter readBreakdown(NativeWebRequest request) {
        Map<String, String> categories = new TreeMap<>();
        request.getParameterNames()
                .forEachRemaining(name -> {
                    if (name.startsWith(BreakdownFilter.PREFIX)) {
                        String value = request.getParameter(name);
                        categories.put(
                                name.substring(BreakdownFilter.PREFIX.length()),
                                value == null ? "" : value);
                    }
                });
        return new BreakdownFilter(categories);
    }

    private static Parameter parameter(String name, String description, Schema<?> schema) {
        return new Parameter().in("query").name(name).description(description).schema(schema);
    }

    private static Schema<?> whole(int least, int most, int otherwise) {
        Schema<?> schema = new IntegerSchema().minimum(BigDecimal.valueOf(least));
        schema.setDefault(otherwise);
        return most == Integer.MAX_VALUE ? schema : schema.maximum(BigDecimal.valueOf(most));
    }
}
