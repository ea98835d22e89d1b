import { isForeign } from '../../text/direction/scripts.ts';

/** HTML that is safe to stand in a page: only `markup` makes it. */
export interface Html {
  readonly html: string;
}

type Value = string | number | Html | readonly Html[] | undefined;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * What would disorder a page or cannot stand in one: controls, embeddings, overrides and isolates of direction, halves
 * of pairs.
 */
const UNFIT =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufffe\uffff]|\p{Cs}/gu;

/** A template whose values are escaped, save those that are HTML already; nothing stands for an undefined one. */
export function markup(texts: TemplateStringsArray, ...values: readonly Value[]): Html {
  const parts = texts.map((text, at) => text + written(values[at]));
  return { html: parts.join('') };
}

function written(value: Value): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return escaped(value);
  return 'html' in value ? value.html : value.map((one) => one.html).join('');
}

function escaped(text: string): string {
  return text.replace(UNFIT, '').replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);
}

/** Text of an own direction, whatever stands around it. What has an Arabic letter is Arabic, however it begins. */
export function own(text: string): Html {
  return markup`<bdi dir="${isForeign(text) ? 'ltr' : 'rtl'}">${text}</bdi>`;
}

/** What is typed or named as machines do: a path, code. */
export function code(text: string): Html {
  return markup`<code dir="ltr">${text}</code>`;
}

/** An address in the letters that it stands for, since nobody reads percent signs. */
export function address(text: string): Html {
  return code(readable(text));
}

function readable(text: string): string {
  try {
    return decodeURI(text);
  } catch {
    return text;
  }
}

/** A sentence of ours in which backticks set code apart. */
export function sentence(text: string): Html {
  const parts = text.split('`');
  return markup`${parts.map((part, at) => (at % 2 === 1 ? code(part) : markup`${part}`))}`;
}

/** A link to an old page; text where the address is none that a browser may follow. */
export function link(to: string, words: Html): Html {
  if (!/^https?:\/\/[^\s]+$/i.test(to) || !URL.canParse(to)) return words;
  return markup`<a href="${to}" target="_blank" rel="noopener noreferrer">${words}</a>`;
}
