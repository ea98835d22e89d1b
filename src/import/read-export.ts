import { basename } from 'node:path';
import sax from 'sax';
import type { ExportEntry } from './export.ts';
import { entryOf, siteOf } from './reading/entries.ts';
import { Names } from './reading/names.ts';
import { Records, type ExportRecord } from './reading/records.ts';
import { openText, REFUSALS, type OnBytes } from './reading/text-of-file.ts';
import type { Said } from '../problems.ts';

/** What a reader tells while it reads. */
export interface Reading {
  /** How many bytes of the file were read since it was told last. */
  onBytes?: OnBytes;
}

/**
 * Reads an export of WordPress as a stream: its site first, then authors, terms and items in the order of the file.
 * What is broken is told and passed over; a file that ends in the middle gives what stands before. One that is no
 * export gives a single fault, `refused`.
 *
 * @throws UsageFault where there is no such file
 */
export async function* readExport(
  path: string,
  { onBytes = () => undefined }: Reading = {},
): AsyncGenerator<ExportEntry> {
  const file = basename(path);
  const opened = await openText(path, onBytes);
  if ('refused' in opened) return yield refusedEntry(file, opened.refused);
  const parser = exportParser(file);
  for (const remark of opened.remarks) parser.tell('broken', remark);
  for await (const piece of opened.pieces) {
    parser.write(piece);
    if (parser.hasItemsOnly) return yield refusedEntry(file, REFUSALS.feed);
    yield* parser.taken();
  }
  parser.end();
  if (!parser.isExport) return yield refusedEntry(file, REFUSALS.feed);
  yield* parser.taken();
}

function refusedEntry(file: string, said: Said): ExportEntry {
  return { kind: 'fault', fault: { file, line: 1, what: 'refused', detail: said.en, said } };
}

/** Where the parser holds what it has read of one thing; more than it takes of these is no text of an export. */
const DROPPED = /^Max buffer length exceeded: (\w+)/;

/** What reads the text of an export, and hands over what it found. */
function exportParser(file: string) {
  const found: ExportEntry[] = [];
  const names = new Names();
  const parser = sax.parser(true, { xmlns: false });
  const state = { isExport: false, hasItems: false, isTold: false, siteGiven: false };
  const tell = (what: 'broken' | 'cut', detail: string, line = parser.line) => {
    // What is broken once is broken again and again until the next item begins.
    if (state.isTold && what === 'broken') return;
    state.isTold = true;
    found.push({ kind: 'fault', fault: { file, line: line + 1, what, detail } });
  };
  const giveSite = () => {
    if (!state.siteGiven) found.push({ kind: 'site', site: siteOf(records.site) });
    state.siteGiven = true;
  };
  const records = new Records((record) => {
    giveSite();
    const entry = entryOf(record, file);
    if (entry) found.push(entry);
    state.hasItems ||= record.name === 'item';
    state.isTold = false;
  });
  parser.onopentag = (tag) => {
    const attributes = tag.attributes as Record<string, string>;
    const name = names.open(tag.name, attributes);
    state.isExport ||= name.startsWith('wp:');
    records.openTag(name, attributes, parser.line + 1);
  };
  parser.onclosetag = (written) => records.closeTag(names.close(written));
  parser.ontext = (text) => records.addText(text);
  parser.oncdata = (text) => records.addText(text);
  parser.onerror = (error) => {
    const [detail = ''] = error.message.split('\n');
    const [, buffer] = DROPPED.exec(detail) ?? [];
    if (buffer) Object.assign(parser, { [buffer]: '' });
    tell('broken', detail);
    parser.resume();
  };
  return {
    tell,
    get isExport() {
      return state.isExport;
    },
    /** Whether it has items, and nothing that WordPress's exports have. */
    get hasItemsOnly() {
      return state.hasItems && !state.isExport;
    },
    write(text: string) {
      if (text.includes('\ufffd')) tell('broken', 'letters that were lost, or in another encoding');
      parser.write(text);
    },
    end() {
      let isCut = false;
      parser.onerror = () => {
        isCut = true;
        parser.resume();
      };
      const { unfinished } = records;
      const { line } = parser;
      parser.close();
      giveSite();
      if (isCut || unfinished) tell('cut', unfinished ? nameOf(unfinished) : 'unfinished', line);
    },
    taken: () => found.splice(0),
  };
}

/** What a person knows the record by that a file ends in. */
function nameOf({ name, fields }: ExportRecord): string {
  const parts = [name, fields.get('wp:post_id'), fields.get('title')?.trim()];
  return parts.filter(Boolean).join(' ');
}
