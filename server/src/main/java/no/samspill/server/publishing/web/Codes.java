package no.samspill.server.publishing.web;

import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;

import java.util.Locale;

/// How alternatives are written: `ANSWERS_FOR` as `answers-for`.
final class Codes {

    private Codes() {}

    static String of(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Reads alternatives in parameters.
    @SuppressWarnings("rawtypes")
    static final class Reader implements ConverterFactory<String, Enum> {

        @Override
        @SuppressWarnings("unchecked")
        public <T extends Enum> Converter<String, T> getConverter(Class<T> type) {
            return text ->
                    (T) Enum.valueOf(type, text.strip().toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }
}
