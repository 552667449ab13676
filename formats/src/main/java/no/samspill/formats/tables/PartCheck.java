package no.samspill.formats.tables;

import no.samspill.formats.ProblemLog;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.regex.Pattern;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Goes through every XML part of a workbook before the workbook is read.
///
/// A document type is refused: with it come entities, from elsewhere or ones that grow without
/// bounds. So are parts that are not UTF-8, for two parsers might take them for different texts,
/// and references that would make a reader reserve room without bounds: to cells beyond a sheet's
/// edge, and to shared texts that do not exist.
final class PartCheck {

    private static final Pattern CELL = Pattern.compile("[A-Z]{1,3}[1-9]\\d{0,6}");
    private static final Pattern NUMBER = Pattern.compile("\\s*\\d{1,9}\\s*");
    private static final String LAST_COLUMN = "XFD";

    private final XMLStreamReader xml;
    private int texts;
    private int lastText = -1;

    private PartCheck(XMLStreamReader xml) {
        this.xml = xml;
    }

    /// Whether all parts are in order; if not, `log` has been told of the first that is not.
    static boolean check(Map<String, byte[]> parts, ProblemLog log) {
        int texts = 0;
        int lastText = -1;
        for (var part : parts.entrySet()) {
            try {
                PartCheck check = new PartCheck(open(part.getValue()));
                @Nullable String fault = check.findFault();
                if (fault != null) {
                    log.error(fault, null, null, part.getKey());
                    return false;
                }
                texts += check.texts;
                lastText = Math.max(lastText, check.lastText);
            } catch (XMLStreamException _) {
                log.error("table.workbook.damaged", null, null);
                return false;
            }
        }
        if (lastText >= texts) {
            log.error("table.workbook.damaged", null, null);
            return false;
        }
        return true;
    }

    private static XMLStreamReader open(byte[] part) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(new ByteArrayInputStream(part));
    }

    /// The code of the problem with this part, or null.
    private @Nullable String findFault() throws XMLStreamException {
        if (!isUtf8(xml.getEncoding()) || !isUtf8(xml.getCharacterEncodingScheme())) {
            return "table.workbook.encoding";
        }
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                return "table.workbook.doctype";
            }
            if (event == XMLStreamConstants.START_ELEMENT && !isInOrder(xml.getLocalName())) {
                return "table.workbook.reference";
            }
        }
        return null;
    }

    private static boolean isUtf8(@Nullable String encoding) {
        return encoding == null || encoding.equalsIgnoreCase("UTF-8");
    }

    private boolean isInOrder(String element) throws XMLStreamException {
        return switch (element) {
            case "si" -> {
                texts++;
                yield true;
            }
            case "row" -> matches("r", NUMBER);
            case "c" -> matches("r", CELL) && isWithinSheet() && matches("s", NUMBER) && readText();
            default -> true;
        };
    }

    private boolean matches(String attribute, Pattern pattern) {
        String value = xml.getAttributeValue(null, attribute);
        return value == null || pattern.matcher(value).matches();
    }

    private boolean isWithinSheet() {
        String cell = xml.getAttributeValue(null, "r");
        if (cell == null) {
            return true;
        }
        String column = cell.replaceAll("\\d", "");
        return column.length() < LAST_COLUMN.length() || column.compareTo(LAST_COLUMN) <= 0;
    }

    /// Reads the number of the shared text in a cell that has one.
    private boolean readText() throws XMLStreamException {
        if (!"s".equals(xml.getAttributeValue(null, "t"))) {
            return true;
        }
        StringBuilder number = new StringBuilder();
        boolean inValue = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                return false;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                inValue |= xml.getLocalName().equals("v");
            } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) {
                break;
            } else if (inValue && xml.isCharacters() && number.length() < 20) {
                number.append(xml.getText());
            }
        }
        if (!NUMBER.matcher(number).matches()) {
            return number.isEmpty();
        }
        lastText = Math.max(lastText, Integer.parseInt(number.toString().strip()));
        return true;
    }
}
