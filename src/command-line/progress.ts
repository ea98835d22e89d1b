import type { BuildWatcher, Stage } from '../build/watcher.ts';
import type { Reason } from '../build/stale.ts';
import { waitingNotice } from '../build/summary.ts';

const STAGES: Record<Stage, string> = {
  reading: 'قراءة المحتوى',
  drawing: 'رسم بطاقات المشاركة',
  planning: 'تخطيط الصفحات',
  printing: 'صنع الصفحات وفهرس البحث',
  placing: 'وضع الموقع في مكانه',
};

const REASONS: Record<Reason, string> = {
  new: 'صفحة جديدة',
  lost: 'ملفها غير موجود',
  altered: 'عُدّل ملفها من خارج مداد',
  layout: 'تغير القالب',
  frame: 'تغير ما يحيط بالصفحة (الاسم أو القائمة أو المظهر)',
  text: 'تغير النص',
  props: 'تغير ما تعرضه',
};

/** How many cells the bar has. */
const CELLS = 24;

/** Shows how a build gets on: a bar on a terminal, a line for each stage elsewhere. */
export function buildProgress(
  stream: Pick<NodeJS.WriteStream, 'write' | 'isTTY'>,
  verbose: boolean,
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
      stage = STAGES[name];
      total = steps;
      done = 0;
      if (stream.isTTY) draw();
      else line(steps > 0 ? `${stage} (${steps})…` : `${stage}…`);
    },
    steps(count) {
      done += count;
      draw();
    },
    waiting: (holder) => line(waitingNotice(holder)),
    ledgerLost: () => line('سجل البناء السابق لا يصلح، فسيُصنع كل شيء من جديد.'),
    stale(path, reasons) {
      if (verbose) line(`${path}: ${reasons.map((reason) => REASONS[reason]).join('، ')}`);
    },
    end: () => void clear(),
  };
}

/** `صنع الصفحات ███████░░░░░ 120/240` */
function barOf(stage: string, done: number, total: number): string {
  if (total === 0) return `${stage}…`;
  const full = Math.min(CELLS, Math.round((done / total) * CELLS));
  return `${stage} ${'█'.repeat(full)}${'░'.repeat(CELLS - full)} ${done}/${total}`;
}
