import { INVISIBLE } from '../../text/invisible.ts';

/** Text as Markdown that reads as that text, with as few strokes as can be: authors will meet it. */

const SPECIAL = /[\\`*_[\]<&~]|:\/\//;
const EACH = /(https?:\/\/[^\s<>[\]*`\\«»،؛]+)|[\\`*[\]]|_+|<(?=[a-zA-Z/!?])|&(?=#?\w+;)|~{2,}/gu;
const WORD = /[\p{L}\p{N}\p{M}]/u;

/** Text inside of a line. Addresses stay as they are: the page makes links of them. */
export function escapedText(text: string): string {
  if (!SPECIAL.test(text)) return text;
  return text.replace(EACH, (found, address: string | undefined, at: number) => {
    if (address) return bareAddress(address, text.charAt(at + found.length));
    if (found.startsWith('~')) return found.replace(/~/g, '\\~');
    if (!found.startsWith('_'))
      return found === '<' && text.startsWith('<!--', at) ? '&lt;' : `\\${found}`;
    const isInWord = WORD.test(text.charAt(at - 1)) && WORD.test(text.charAt(at + found.length));
    return isInWord ? found : found.replace(/_/g, '\\_');
  });
}

/**
 * A bare address, of which the page makes a link. Where no space follows, it is held by brackets: else what comes
 * after, a backslash or an asterisk, would be taken for a part of it.
 */
function bareAddress(address: string, next: string): string {
  if (/^\s/u.test(next)) return address;
  // A bracket that was opened in it ends it: `/wiki/طنجة_(مدينة)`.
  const opened = address.split('(').length;
  let [length, closed] = [address.length, address.split(')').length];
  for (; /[.,:;!?)'"]/.test(address.charAt(length - 1)); length -= 1) {
    if (address.charAt(length - 1) !== ')') continue;
    if (opened >= closed) break;
    closed -= 1;
  }
  return `<${address.slice(0, length)}>${address.slice(length)}`;
}

const UNSEEN = `[${INVISIBLE}]`;
const BEGINNINGS: readonly [RegExp, string][] = [
  [new RegExp(`^(#{1,6})(?=\\s|${UNSEEN}|$)`, 'u'), '\\$1'],
  [new RegExp(`^([-+])(?=\\s|${UNSEEN}|$)`, 'u'), '\\$1'],
  [new RegExp(`^([0-9]{1,9}|[٠-٩]{1,9})([.)])(?=\\s|${UNSEEN}|$)`, 'u'), '$1\\$2'],
  [/^>/, '\\>'],
  [/^(?=-{2,}\s*$|=+\s*$)/, '\\'],
  [/^(?=[:|-][\s:|-]*$)/, '\\'],
];

/** A line whose beginning would make a heading, a list, a quotation, a rule or a table of it, as a line of text. */
export function guardedLine(line: string): string {
  if (!/^[#+>=:|0-9٠-٩-]/.test(line)) return line;
  for (const [beginning, as] of BEGINNINGS) {
    if (beginning.test(line)) return line.replace(beginning, as);
  }
  return line;
}

/** An address as the target of a link: no sign in it ends the link, the cell or the line, and none is unseen. */
export function escapedAddress(address: string): string {
  return address.replace(/[\s()<>"'`\\|*[\]\p{Cc}\p{Cf}\p{Co}\ufffd]/gu, (sign) => {
    const code = sign.charCodeAt(0);
    return code < 128
      ? `%${code.toString(16).toUpperCase().padStart(2, '0')}`
      : encodeURIComponent(sign);
  });
}

/** The title of a picture between the marks that it does not hold. */
export function quoted(title: string): string {
  const text = title.replace(/\\(?=[!-/:-@[-`{-~])|&(?=#?\w+;)/g, '\\$&');
  if (!text.includes('"')) return `"${text}"`;
  return text.includes("'") ? `"${text.replaceAll('"', '\\"')}"` : `'${text}'`;
}
