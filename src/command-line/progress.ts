import type { BuildWatcher, Stage } from '../build/watcher.ts';
import type { Reason } from '../build/stale.ts';
import { waitingNotice } from '../build/summary.ts';
import type { Language, Said } from '../problems.ts';

const STAGES: Record<Stage, Said> = {
  reading: { ar: 'قراءة المحتوى', en: 'Reading the content' },
  drawing: { ar: 'رسم بطاقات المشاركة', en: 'Drawing social cards' },
  planning: { ar: 'تخطيط الصفحات', en: 'Planning the pages' },
  printing: { ar: 'صنع الصفحات وفهرس البحث', en: 'Making pages and the index of search' },
  placing: { ar: 'وضع الموقع في مكانه', en: 'Putting the site in its place' },
};

const REASONS: Record<Reason, Said> = {
  new: { ar: 'صفحة جديدة', en: 'a new page' },
  lost: { ar: 'ملفها غير موجود', en: 'its file is not there' },
  altered: { ar: 'عُدّل ملفها من خارج مداد', en: 'its file was changed by others than Midad' },
  layout: { ar: 'تغير القالب', en: 'the layout changed' },
  frame: {
    ar: 'تغير ما يحيط بالصفحة (الاسم أو القائمة أو المظهر)',
    en: 'what surrounds the page changed (name, navigation or looks)',
  },
  text: { ar: 'تغير النص', en: 'the text changed' },
  props: { ar: 'تغير ما تعرضه', en: 'what it shows changed' },
};

const LEDGER_LOST: Said = {
  ar: 'سجل البناء السابق لا يصلح، فسيُصنع كل شيء من جديد.',
  en: 'The record of the last build cannot be used: all is made anew.',
};

/** How many cells the bar has. */
const CELLS = 24;

/** Shows how a build gets on: a bar on a terminal, a line for each stage elsewhere. */
export function buildProgress(
  stream: Pick<NodeJS.WriteStream, 'write' | 'isTTY'>,
  verbose: boolean,
  language: Language,
): BuildWatcher & { end: () => void } {
  let stage = '';
  let total = 0;
  let done = 0;
  const clear = () => stream.isTTY && stream.write('\r\u001b[K');
  const line = (text: string) => {
    clear();
    stream.write(`${text}\n`);
  };
  const draw = () => stream.isTTY && stream.write(`\r\u001b[K${barOf(stage, done, total)}`);
  return {
    stage(name, steps = 0) {
      stage = STAGES[name][language];
      total = steps;
      done = 0;
      if (stream.isTTY) draw();
      else line(steps > 0 ? `${stage} (${steps})…` : `${stage}…`);
    },
    steps(count) {
      done += count;
      draw();
    },
    waiting: (holder) => line(waitingNotice(holder)[language]),
    ledgerLost: () => line(LEDGER_LOST[language]),
    stale(path, reasons) {
      if (!verbose) return;
      const said = reasons.map((reason) => REASONS[reason][language]);
      line(`${path}: ${said.join(language === 'ar' ? '، ' : ', ')}`);
    },
    end: () => void clear(),
  };
}

/** `صنع الصفحات ███████░░░░░ 120/240` */
export function barOf(stage: string, done: number, total: number): string {
  if (total === 0) return `${stage}…`;
  const full = Math.min(CELLS, Math.round((done / total) * CELLS));
  return `${stage} ${'█'.repeat(full)}${'░'.repeat(CELLS - full)} ${done}/${total}`;
}
