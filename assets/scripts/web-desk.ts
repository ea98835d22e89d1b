import '../styles/desk.css';
import CMS from '@sveltia/cms';
import { articleFormat, pageFormat } from '../../src/web-desk/checked-entries.ts';
import { ARTICLE_FORMAT, PAGE_FORMAT, type DeskConfig } from '../../src/web-desk/config.ts';
import type { Entry } from '../../src/web-desk/entry-text.ts';
import { NamesControl } from './desk-names.ts';

/**
 * The web desk: Sveltia CMS in Arabic, which reads and writes files by the rules of the loader. Everything that it
 * loads comes from the newspaper's own address: docs/decisions/web-desk.md.
 */

/** The program takes the browser's language where no other was chosen in its settings; here that is Arabic. */
for (const [name, value] of [
  ['language', 'ar'],
  ['languages', ['ar']],
] as const) {
  Object.defineProperty(navigator, name, { value, configurable: true });
}

async function open(): Promise<void> {
  const address = document.querySelector<HTMLMetaElement>('meta[name="desk"]')?.content ?? '';
  const answer = await fetch(address);
  const config = (await answer.json()) as DeskConfig;
  const [articles, pages] = [articleFormat(config), pageFormat(config)];
  for (const [name, { read, write }] of [
    [ARTICLE_FORMAT, articles],
    [PAGE_FORMAT, pages],
  ] as const) {
    CMS.registerCustomFormat(name, 'md', {
      fromFile: read,
      toFile: (entry: Entry) => told(write, entry),
    });
  }
  CMS.registerFieldType('names', NamesControl);
  await CMS.init({ config: config.cms });
}

/** What the newspaper would refuse is told by us: the program only says that it could not save. */
function told(write: (entry: Entry) => string, entry: Entry): string {
  try {
    return write(entry);
  } catch (error) {
    alert(error instanceof Error ? error.message : String(error));
    throw error;
  }
}

void open();
