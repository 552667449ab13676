package no.samspill.formats.tables;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A workbook put together by hand, so that a test can break each part of it.
final class SmallWorkbook {

    static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    private SmallWorkbook() {
        put(
                "[Content_Types].xml",
                HEAD
                        + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + override("/xl/workbook.xml", "sheet.main")
                        + override("/xl/sharedStrings.xml", "sharedStrings")
                        + override("/xl/styles.xml", "styles")
                        + "</Types>");
        put(
                "xl/workbook.xml",
                HEAD
                        + "<workbook xmlns=\""
                        + MAIN
                        + "\" xmlns:r=\""
                        + RELATIONS
                        + "\"><sheets>"
                        + "<sheet name=\"Skjult\" sheetId=\"2\" state=\"hidden\" r:id=\"rId2\"/>"
                        + "<sheet name=\"Ark1\" sheetId=\"1\" r:id=\"rId1\"/>"
                        + "</sheets></workbook>");
        put(
                "xl/_rels/workbook.xml.rels",
                HEAD
                        + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                        + "<Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/>"
                        + "<Relationship Id=\"rId2\" Target=\"worksheets/sheet2.xml\"/>"
                        + "</Relationships>");
        put(
                "xl/styles.xml",
                HEAD
                        + "<styleSheet xmlns=\""
                        + MAIN
                        + "\"><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>");
        put("xl/sharedStrings.xml", sharedTexts("name", "value"));
        sheet(
                """
                <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>
                <row r="2"><c r="A2" t="inlineStr"><is><t>Oslo</t></is></c><c r="B2"><v>1</v></c></row>
                """);
    }

    /// A workbook with a row for Oslo.
    static SmallWorkbook oslo() {
        return new SmallWorkbook();
    }

    private static String override(String part, String type) {
        return "<Override PartName=\""
                + part
                + "\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml."
                + type
                + "+xml\"/>";
    }

    static String sharedTexts(String... texts) {
        StringBuilder xml = new StringBuilder(HEAD + "<sst xmlns=\"" + MAIN + "\">");
        for (String text : texts) {
            xml.append("<si><t>").append(text).append("</t></si>");
        }
        return xml.append("</sst>").toString();
    }

    static String sheetOf(String rows) {
        return HEAD
                + "<worksheet xmlns=\""
                + MAIN
                + "\"><sheetData>"
                + rows
                + "</sheetData></worksheet>";
    }

    SmallWorkbook sheet(String rows) {
        return put("xl/worksheets/sheet1.xml", sheetOf(rows));
    }

    SmallWorkbook put(String name, String content) {
        return put(name, content.getBytes(StandardCharsets.UTF_8));
    }

    SmallWorkbook put(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    SmallWorkbook without(String name) {
        parts.remove(name);
        return this;
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
