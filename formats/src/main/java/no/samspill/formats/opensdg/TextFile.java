package no.samspill.formats.opensdg;

import no.samspill.formats.opensdg.Report.Place;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// A text file of a repository: UTF-8, its byte order mark taken off.
///
/// Bytes that are not UTF-8 are read as Windows-1252, which is what they come from in practice.
/// Every such repair is reported.
final class TextFile {

    private static final Pattern LONE_LINE_FEED = Pattern.compile("(?<!\r)\n");

    private TextFile() {}

    static String read(Path path, String name, Report report) {
        return read(bytes(path), name, report);
    }

    static String read(byte[] bytes, String name, Report report) {
        String text = decode(bytes, name, report);
        if (text.startsWith("\uFEFF")) {
            report.note("file.bom", Place.of(name));
            text = text.substring(1);
        }
        if (text.contains("\r\n") && LONE_LINE_FEED.matcher(text).find()) {
            report.note("file.mixed-line-ends", Place.of(name));
        }
        return text;
    }

    private static byte[] bytes(Path path) {
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String decode(byte[] bytes, String name, Report report) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException _) {
            report.warn("file.not-utf-8", Place.of(name));
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }
}
