import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { stripInvisible } from '../../src/text/invisible.ts';

/** What pages say of themselves to machines, as a search engine finds it. */

/** A thing of schema.org, whatever it is. */
export type Thing = { '@type': string } & Record<string, unknown>;

/** A built page with the things that it tells of. */
export interface ToldPage {
  file: string;
  document: Document;
  things: Thing[];
}

/** Every page of a built site that tells of things. */
export async function toldPages(site: string): Promise<ToldPage[]> {
  const names = await readdir(site, { recursive: true });
  const pages: ToldPage[] = [];
  for (const file of names.filter((name) => name.endsWith('.html'))) {
    const { document } = parseHTML(await readFile(join(site, file), 'utf8'));
    const things = thingsIn(document);
    if (things.length > 0) pages.push({ file, document, things });
  }
  return pages;
}

/** The things that a page tells of; none where it has no data for machines. */
export function thingsIn(document: Document): Thing[] {
  const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')];
  assert.ok(scripts.length <= 1, 'one script of data at most');
  return scripts.flatMap((script) => {
    const data = JSON.parse(script.textContent ?? '') as Record<string, unknown>;
    assert.equal(data['@context'], 'https://schema.org');
    return data['@graph'] as Thing[];
  });
}

/** The thing of one of these kinds that a page must tell of. */
export function thingOf({ file, things }: ToldPage, ...kinds: string[]): Thing {
  const found = things.find((thing) => kinds.includes(thing['@type']));
  assert.ok(found, `${file} tells of no ${kinds.join(' or ')}`);
  return found;
}

/** What readers see of an element: its words, without the marks of direction and of spaces that do not break. */
export function seen(element: Element | null | undefined): string {
  const text = stripInvisible(element?.textContent ?? '');
  return text.replace(/[\s\u00a0\u202f]+/g, ' ').trim();
}
