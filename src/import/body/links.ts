import { attribute, type Conversion } from './conversion.ts';
import type { Element } from './tree.ts';

/** Where links of a body lead to in the newspaper. */

const KNOWN_SCHEME = /^(?:https?|mailto|tel|sms|whatsapp|geo):/i;

/**
 * The target of a link as Markdown has it; undefined for one that leads nowhere or runs a script, which becomes
 * text.
 */
export function targetOf(link: Element, { context, findings }: Conversion): string | undefined {
  const written = attribute(link, 'href')
    .replace(/[\t\n\r]/g, '')
    .trim();
  if (written === '' || written === '#') return undefined;
  if (written.startsWith('#')) {
    findings.add('anchor', written);
    return undefined;
  }
  const scheme = /^[a-z][a-z0-9+.-]*:/i.exec(written)?.[0];
  if (scheme && !KNOWN_SCHEME.test(written)) {
    findings.add('unfit-link', written);
    return undefined;
  }
  if (scheme && !/^https?:/i.test(scheme)) return written;
  const address = absolute(written, context.site);
  if (address === undefined) {
    findings.add('unfit-link', written);
    return undefined;
  }
  const moved = context.newAddress(address);
  if (moved !== undefined) return moved;
  if (isOnSite(address, context.site)) findings.add('link', address);
  return address;
}

/** An address in full, however it was written: `/a`, `//host/a`, `www.host/a`, `?p=5`. */
export function absolute(written: string, site: string): string | undefined {
  if (/^https?:\/\//i.test(written)) return URL.canParse(written) ? written : undefined;
  if (/^www\./i.test(written)) return absolute(`https://${written}`, site);
  const base = /^https?:/.test(site) && URL.canParse(site) ? site : undefined;
  return base && URL.canParse(written, base) ? new URL(written, base).href : undefined;
}

/** Whether an address is one of the old site, with `www` or without. */
export function isOnSite(address: string, site: string): boolean {
  return URL.canParse(address) && URL.canParse(site) && hostOf(address) === hostOf(site);
}

function hostOf(address: string): string {
  return new URL(address).hostname.replace(/^www\./, '');
}
