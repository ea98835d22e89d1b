import { relative } from 'node:path';
import { importArchive, type ImportStage } from '../import/import-archive.ts';
import { importText } from '../import/report/import-text.ts';
import { writeReport } from '../import/report/write-report.ts';
import type { Said } from '../problems.ts';
import type { ImportOptions } from './import-command.ts';
import { barOf } from './progress.ts';

const STAGES: Record<ImportStage, Said> = {
  surveying: { ar: 'قراءة التصدير', en: 'Reading the export' },
  writing: { ar: 'كتابة المقالات', en: 'Writing the articles' },
  carrying: { ar: 'نقل الصور والملفات', en: 'Carrying pictures and files' },
};

/** Moves a newspaper in, with a bar while it does, and says at the end what to look at first. */
export async function runImport(options: ImportOptions): Promise<void> {
  const progress = importProgress(process.stderr, options);
  try {
    const report = await importArchive(options, progress);
    progress.end();
    const base = `${relative(options.report, options.content).replaceAll('\\', '/')}/`;
    const written = await writeReport(report, { folder: options.report, base });
    console.log(importText(report, written, options.lang));
  } finally {
    progress.end();
  }
}

const MEGABYTE = 1024 * 1024;

/** A bar on a terminal, a line for each stage elsewhere. Exports are measured in megabytes. */
function importProgress(
  stream: Pick<NodeJS.WriteStream, 'write' | 'isTTY'>,
  { lang }: Pick<ImportOptions, 'lang'>,
) {
  let stage = '';
  let total = 0;
  let done = 0;
  let unit = 1;
  let drawn = '';
  const draw = () => {
    const bar = barOf(stage, Math.floor(done / unit), Math.ceil(total / unit));
    if (stream.isTTY && bar !== drawn) stream.write(`\r\u001b[K${bar}`);
    drawn = bar;
  };
  return {
    stage(name: ImportStage, steps: number) {
      stage = STAGES[name][lang];
      unit = name === 'carrying' ? 1 : MEGABYTE;
      total = steps;
      done = 0;
      if (stream.isTTY) draw();
      else stream.write(`${stage}…\n`);
    },
    steps(count: number) {
      done += count;
      draw();
    },
    end: () => void (stream.isTTY && stream.write('\r\u001b[K')),
  };
}
