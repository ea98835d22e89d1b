import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ENGINE } from '../../engine-folder.ts';
import type { Concern } from './concerns.ts';
import { concernsOf } from './gather-concerns.ts';
import type { ImportReport } from './import-report.ts';
import { reportData } from './report-data.ts';
import { reportPage } from './report-page.ts';

/** Files are written in pieces of this many letters. */
const PIECE = 64 * 1024;

/** What was written, and what it says. */
export interface WrittenReport {
  /** Path of import-report.html. */
  page: string;
  /** Path of import-report.json. */
  data: string;
  concerns: readonly Concern[];
}

/**
 * Writes import-report.html and import-report.json, in the place of those of the last import.
 *
 * @param folder where they are to lie; made where it is not there
 * @param base leads from there to the content folder, as the report names its files: `content/`
 */
export async function writeReport(
  report: ImportReport,
  { folder, base }: { folder: string; base: string },
): Promise<WrittenReport> {
  const style = await readFile(join(ENGINE, 'src/import/report/report.css'), 'utf8');
  const concerns = concernsOf(report);
  const page = join(folder, 'import-report.html');
  const data = join(folder, 'import-report.json');
  await mkdir(folder, { recursive: true });
  await writeFile(page, inPieces(reportPage({ report, concerns, base, style })));
  await writeFile(data, inPieces(reportData(report, concerns)));
  return { page, data, concerns };
}

function* inPieces(texts: Iterable<string>): Generator<string> {
  let piece = '';
  for (const text of texts) {
    piece += text;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}
