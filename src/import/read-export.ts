import { basename } from 'node:path';
import type { ExportEntry } from './export.ts';
import { ExportParser } from './reading/export-parser.ts';
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
): AsyncGenerator<ExportEntry, void> {
  const file = basename(path);
  const opened = await openText(path, onBytes);
  if ('refused' in opened) {
    yield refused(file, opened.refused);
    return;
  }
  const parser = new ExportParser(file);
  for (const remark of opened.remarks) parser.remark(remark);
  for await (const piece of opened.pieces) {
    parser.write(piece);
    if (parser.isFeed) break;
    yield* parser.taken();
  }
  parser.end();
  if (parser.isExport) yield* parser.taken();
  else yield refused(file, REFUSALS.feed);
}

function refused(file: string, said: Said): ExportEntry {
  return { kind: 'fault', fault: { file, line: 1, what: 'refused', detail: said.en, said } };
}
