package uk.nhs.london.aiportal.intake.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import org.codehaus.stax2.XMLInputFactory2;
import org.jspecify.annotations.Nullable;

/**
 * A part of a workbook read from its beginning to its end, element by element. Whatever
 * an XML file can do to a reader beyond being long is refused: entities and document
 * types, depth, attributes and names without end.
 */
final class XmlPart implements AutoCloseable {

	/** Workbooks have some hundred, with all extensions. */
	private static final int MOST_NAMES = 2000;

	private static final XMLInputFactory FACTORY = factory();

	private final InputStream content;

	private final XMLStreamReader xml;

	private final Set<String> names = new HashSet<>();

	XmlPart(InputStream content) throws XMLStreamException {
		this.content = content;
		this.xml = FACTORY.createXMLStreamReader(content);
	}

	private static XMLInputFactory factory() {
		XMLInputFactory factory = new WstxInputFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		factory.setProperty(XMLInputFactory.IS_COALESCING, false);
		// Else it may throw where nobody looks for it.
		factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
		factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, 50);
		factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, 100);
		factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, 64 * 1024);
		factory.setProperty(WstxInputProperties.P_MAX_TEXT_LENGTH, 1024 * 1024);
		return factory;
	}

	/** Go on to the next start or end of an element; false at the end of the part. */
	boolean next() throws XMLStreamException {
		while (this.xml.hasNext()) {
			int event = this.xml.next();
			if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
				throw new XMLStreamException("No spreadsheet writes a document type or an entity");
			}
			if (event == XMLStreamConstants.START_ELEMENT) {
				checkNames();
				return true;
			}
			if (event == XMLStreamConstants.END_ELEMENT) {
				return true;
			}
		}
		return false;
	}

	/** A parser keeps every name it has met. */
	private void checkNames() throws XMLStreamException {
		this.names.add(this.xml.getLocalName());
		for (int i = 0; i < this.xml.getAttributeCount(); i++) {
			this.names.add(this.xml.getAttributeLocalName(i));
		}
		if (this.names.size() > MOST_NAMES) {
			throw new XMLStreamException("More names than a workbook has");
		}
	}

	boolean starts(String name) {
		return this.xml.isStartElement() && this.xml.getLocalName().equals(name);
	}

	boolean ends(String name) {
		return this.xml.isEndElement() && this.xml.getLocalName().equals(name);
	}

	/** By its name in any namespace; null if it is not there. */
	@Nullable String attribute(String name) {
		for (int i = 0; i < this.xml.getAttributeCount(); i++) {
			if (this.xml.getAttributeLocalName(i).equals(name)) {
				return this.xml.getAttributeValue(i);
			}
		}
		return null;
	}

	/** An attribute of two spellings, true or 1. */
	boolean says(String name) {
		String value = attribute(name);
		return "1".equals(value) || "true".equals(value);
	}

	/**
	 * The text up to the end of the element that starts here, one character longer than a
	 * cell may be at most.
	 */
	String text() throws XMLStreamException {
		StringBuilder text = new StringBuilder();
		while (this.xml.next() != XMLStreamConstants.END_ELEMENT) {
			if (this.xml.getEventType() == XMLStreamConstants.START_ELEMENT
					|| this.xml.getEventType() == XMLStreamConstants.ENTITY_REFERENCE) {
				throw new XMLStreamException("Text expected");
			}
			if (this.xml.isCharacters() || this.xml.getEventType() == XMLStreamConstants.CDATA) {
				int space = SheetReader.LONGEST_CELL + 1 - text.length();
				text.append(this.xml.getTextCharacters(), this.xml.getTextStart(),
						Math.min(space, this.xml.getTextLength()));
			}
		}
		return text.toString();
	}

	@Override
	public void close() {
		try {
			this.xml.close();
			this.content.close();
		}
		catch (XMLStreamException | IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
