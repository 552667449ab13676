package no.samspill.server.attacks;

import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Which parameters the addresses of the started server read.
@Component
class Parameters {

    private static final Pattern FORM_OF_VARIABLE = Pattern.compile("\\{(\\w+):[^/]*}");

    private final List<RequestMappingInfoHandlerMapping> mappings;

    Parameters(List<RequestMappingInfoHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    /// The names of those at one address, written as the table of addresses writes it.
    Set<String> of(String pattern) {
        Set<String> names = new TreeSet<>();
        mappings.forEach(mapping ->
                mapping.getHandlerMethods()
                        .forEach((info, method) -> {
                            if (answers(info, pattern)) {
                                Arrays.stream(method.getMethodParameters())
                                        .flatMap(Parameters::nameOf)
                                        .forEach(names::add);
                            }
                        }));
        return names;
    }

    private static boolean answers(RequestMappingInfo info, String pattern) {
        return info.getPatternValues().stream()
                .map(one -> FORM_OF_VARIABLE.matcher(one).replaceAll("{$1}"))
                .anyMatch(pattern::equals);
    }

    private static Stream<String> nameOf(MethodParameter parameter) {
        RequestParam asked = parameter.getParameterAnnotation(RequestParam.class);
        if (asked == null) {
            return parameter.hasParameterAnnotation(ModelAttribute.class)
                            && parameter.getParameterType().isRecord()
                    ? Arrays.stream(parameter.getParameterType().getRecordComponents())
                            .map(RecordComponent::getName)
                    : Stream.empty();
        }
        String name = asked.name().isEmpty() ? asked.value() : asked.name();
        return Stream.of(name.isEmpty() ? parameter.getParameter().getName() : name);
    }
}
