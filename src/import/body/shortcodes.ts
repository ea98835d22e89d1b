import type { Findings } from './context.ts';

/** The element that a shortcode becomes before its text is read as HTML. */
export const SHORTCODE_ELEMENT = 'wp-shortcode';

/** Shortcodes of WordPress itself and of plugins that newsrooms use, known by their name alone. */
const KNOWN = new Set(
  (
    'caption wp_caption gallery embed audio video playlist youtube tweet twitter facebook instagram tiktok vimeo ' +
    'soundcloud ref note efn_note mfn footnote dropcap highlight quote blockquote pullquote box button toggle tab tabs ' +
    'accordion divider spacer clear padding tooltip ads ad adsense toc contents share login feed follow'
  ).split(' '),
);

/** Comments and tags, in which nothing is a shortcode; `[[name]]`, which shows one; and what may be one. */
const TOKEN =
  /<!--[\s\S]*?(?:-->|$)|<\/?[a-zA-Z][^<>"']*(?:"[^"]*"[^<>"']*|'[^']*'[^<>"']*){0,40}>|(\[\[\/?[a-zA-Z][\w-]*[^[\]]*\]\])|\[(\/?)([a-zA-Z][\w-]*)((?:[\s/=][^[\]]{0,4000})?)\]/g;

const ATTRIBUTE =
  /([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|«([^»]*)»|”([^”]*)”|&quot;(.*?)&quot;|([^\s"']+))|"([^"]*)"|(\S+)/g;

/** Marks that stand at the end of a word: no space is left before them where a shortcode stood. */
const CLOSING = /[،؛؟.!:,;»)”]/;

interface Token {
  name: string;
  start: number;
  end: number;
  isClosing: boolean;
  written: string;
  attributes: string;
  isPaired: boolean;
  /** Whether it stands in double brackets, which show it. */
  isShown: boolean;
}

/**
 * HTML in which each shortcode is an element of its own, `<wp-shortcode name="gallery" …>`, so that a parser of
 * HTML sees what stands inside of it. Latin words between brackets that may as well be text stay.
 */
export function withShortcodeElements(html: string, findings: Findings): string {
  if (!html.includes('[')) return html;
  const tokens = tokensIn(html);
  pair(tokens);
  const parts: string[] = [];
  let from = 0;
  for (const token of tokens) {
    const before = html.slice(from, token.start);
    from = token.end;
    const isForMachines = !token.isShown && isShortcode(token, html);
    const isGap = isForMachines && !token.isPaired && CLOSING.test(html.charAt(token.end));
    parts.push(isGap ? before.replace(/[ \u00a0]+$/, '') : before);
    if (token.isShown) parts.push(token.written.slice(1, -1));
    else if (isForMachines) parts.push(elementOf(token, findings), parting(token, html));
    else {
      if (/^[a-z]/.test(token.name)) findings.add('possible-shortcode', token.written);
      parts.push(token.written);
    }
  }
  parts.push(html.slice(from));
  return parts.join('');
}

function tokensIn(html: string): Token[] {
  return [...html.matchAll(TOKEN)].flatMap((match): Token[] => {
    const [written, shown, slash, name = '', attributes = ''] = match;
    if (!shown && !name) return [];
    const place = { start: match.index, end: match.index + written.length };
    const isClosing = slash === '/';
    return [{ name, ...place, isClosing, written, attributes, isPaired: false, isShown: !!shown }];
  });
}

/** Finds for each `[/name]` the nearest `[name]` before it that has none. */
function pair(tokens: readonly Token[]): void {
  const open = new Map<string, Token[]>();
  for (const token of tokens) {
    if (token.isShown) continue;
    const waiting = open.get(token.name) ?? [];
    if (!token.isClosing) {
      waiting.push(token);
      open.set(token.name, waiting);
      continue;
    }
    const opener = waiting.pop();
    if (!opener) continue;
    opener.isPaired = true;
    token.isPaired = true;
  }
}

/**
 * Whether a word between brackets was meant for the machine: by its attributes, its other half, its name, or
 * since it stands alone on its line. `[sic]` inside a sentence is text.
 */
function isShortcode({ name, attributes, isPaired, start, end }: Token, html: string): boolean {
  if (isPaired || KNOWN.has(name) || /[\w-]\s*=/.test(attributes)) return true;
  if (!/^[a-z]/.test(name)) return false;
  if (/[_\d-]/.test(name)) return true;
  const before = html.slice(Math.max(0, start - 40), start);
  const after = html.slice(end, end + 40);
  return (
    attributes.trim().length < 2 &&
    /(?:^|[\n>\]])[ \t]*$/.test(before) &&
    /^[ \t]*(?:$|[\n<[])/.test(after)
  );
}

/** What two shortcodes hold that follow each other is no word together: slides, columns, questions. */
function parting({ name, isClosing, isPaired, end }: Token, html: string): string {
  const isNext = /^\[[a-zA-Z]/.test(html.slice(end, end + 2));
  const isOfLine = /^(?:dropcap|highlight|tooltip)$/.test(name);
  return isClosing && isPaired && isNext && !isOfLine ? '\n\n' : '';
}

function elementOf(token: Token, findings: Findings): string {
  const { name, isClosing, isPaired, written } = token;
  if (isClosing) {
    if (!isPaired) findings.add('shortcode', written);
    return isPaired ? `</${SHORTCODE_ELEMENT}>` : ' ';
  }
  const attributes = [...attributesOf(token.attributes)].map(
    ([key, value]) => ` data-${key}="${escaped(value)}"`,
  );
  const opening = `<${SHORTCODE_ELEMENT} name="${name.toLowerCase()}" written="${escaped(written)}"${attributes.join('')}>`;
  return isPaired ? opening : `${opening}</${SHORTCODE_ELEMENT}>`;
}

/** Attributes by their names in small letters, and values without one by their place: `0`, `1`. */
function attributesOf(written: string): Map<string, string> {
  const found = new Map<string, string>();
  let place = 0;
  for (const [, name, ...values] of written.replace(/\/\s*$/, '').matchAll(ATTRIBUTE)) {
    const value = values.find((one) => one !== undefined) ?? '';
    if (name) found.set(name.toLowerCase(), value);
    else if (value) found.set(String(place++), value);
  }
  return found;
}

function escaped(value: string): string {
  return value.replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
