package uk.nhs.london.aiportal.web;

import java.beans.PropertyEditorSupport;

/**
 * A text as the portal takes it from a form: a line break is one character, whatever the
 * browser sent, so that a text is as long as the person counted; the one character that
 * PostgreSQL has no room for is left out.
 */
public final class TypedText extends PropertyEditorSupport {

	public static String clean(String typed) {
		return typed.replace("\r\n", "\n").replace('\r', '\n').replace("\0", "");
	}

	@Override
	public void setAsText(String typed) {
		setValue(clean(typed));
	}

}
