package chancery.graph.export;

import java.io.BufferedWriter;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * An XML document in the writing, one element a line. Characters that XML 1.0 has no place for
 * become U+FFFD.
 */
final class Xml {

  private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();
  private static final int REPLACEMENT = 0xFFFD;

  private final XMLStreamWriter out;

  Xml(OutputStream bytes) throws XMLStreamException {
    Writer characters =
        new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8), 1 << 14);
    out = FACTORY.createXMLStreamWriter(characters);
    out.writeStartDocument("UTF-8", "1.0");
  }

  /** Opens an element; attributes are names and values in turn. */
  Xml open(String name, Object... attributes) throws XMLStreamException {
    out.writeCharacters("\n");
    out.writeStartElement(name);
    writeAttributes(attributes);
    return this;
  }

  Xml empty(String name, Object... attributes) throws XMLStreamException {
    out.writeCharacters("\n");
    out.writeEmptyElement(name);
    writeAttributes(attributes);
    return this;
  }

  Xml text(String name, String text, Object... attributes) throws XMLStreamException {
    open(name, attributes);
    out.writeCharacters(clean(text));
    out.writeEndElement();
    return this;
  }

  Xml close() throws XMLStreamException {
    out.writeEndElement();
    return this;
  }

  void end() throws XMLStreamException {
    out.writeEndDocument();
    out.flush();
  }

  private void writeAttributes(Object... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      out.writeAttribute(attributes[i].toString(), clean(attributes[i + 1].toString()));
    }
  }

  private static String clean(String text) {
    return text.codePoints().allMatch(Xml::isAllowed)
        ? text
        : text.codePoints()
            .map(c -> isAllowed(c) ? c : REPLACEMENT)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
  }

  private static boolean isAllowed(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c < 0xD800)
        || (c > 0xDFFF && c < 0xFFFE)
        || c > 0xFFFF;
  }
}
