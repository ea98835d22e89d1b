/**
 * What XML 1.0 takes no character reference for either: controls, halves of pairs, and two that are none
 * (https://www.w3.org/TR/xml/#charsets).
 */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** A text as it stands in an element or an attribute of XML, or of HTML: no markup, and nothing that is forbidden. */
export function escaped(text: string): string {
  return text.replace(FORBIDDEN, '').replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);
}

/** HTML as the text of an element, readable as it is. */
export function cdata(html: string): string {
  return `<![CDATA[${html.replace(FORBIDDEN, '').replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
}

type Attributes = Readonly<Record<string, string | number | undefined>>;

/**
 * An element on a line of its own.
 *
 * @param inside XML: text that is `escaped`, `cdata`, or other elements; an empty element without it
 * @param attributes those that are undefined are left out
 */
export function element(name: string, inside?: string, attributes: Attributes = {}): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escaped(String(value))}"`],
  );
  const start = `<${name}${written.join('')}`;
  if (inside === undefined) return `${start}/>\n`;
  // Only what begins with an element is one below the other: in a text every line break is a part of it.
  const gap = inside.startsWith('<') && !inside.startsWith('<![') ? '\n' : '';
  return `${start}>${gap}${inside}</${name}>\n`;
}

/** An element that holds a text; nothing where there is none. */
export function textElement(name: string, text: string | undefined, attributes?: Attributes) {
  return text === undefined ? '' : element(name, escaped(text), attributes);
}

/** A whole document around its first element. */
export function xmlDocument(root: string): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${root}`;
}
