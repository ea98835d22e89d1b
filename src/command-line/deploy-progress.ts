import { waitingNotice } from '../build/summary.ts';
import type { Holder } from '../build/lock.ts';
import { PHASE_NAMES, waitingText } from '../deploy/report.ts';
import { sizeOf } from '../file-counts.ts';
import type { ToolWatcher } from '../deploy/transport.ts';
import type { DeployWatcher } from '../deploy/with-host.ts';
import type { Language } from '../problems.ts';
import { barOf } from './progress.ts';

/** Shows how a deploy gets on: a bar with files and bytes on a terminal, a line for each phase elsewhere. */
export function deployProgress(
  stream: Pick<NodeJS.WriteStream, 'write' | 'isTTY'>,
  timezone: string,
  language: Language,
): DeployWatcher & ToolWatcher & { building: (holder: Holder) => void; end: () => void } {
  let phase = '';
  let total = { files: 0, bytes: 0 };
  let done = { files: 0, bytes: 0 };
  const clear = () => stream.isTTY && stream.write('\r\u001b[K');
  const line = (text: string) => {
    clear();
    stream.write(`${text}\n`);
  };
  const draw = () => {
    if (!stream.isTTY) return;
    const bytes = total.bytes > 0 ? `، ${sizeOf(done.bytes)} / ${sizeOf(total.bytes)}` : '';
    const said = language === 'ar' ? bytes : bytes.replace('،', ',');
    stream.write(`\r\u001b[K${barOf(phase, done.files, total.files)}${said}`);
  };
  return {
    phase(name, files, bytes) {
      phase = PHASE_NAMES[name][language];
      total = { files, bytes };
      done = { files: 0, bytes: 0 };
      if (stream.isTTY) draw();
      else line(`${phase} (${files}${language === 'ar' ? '، ' : ', '}${sizeOf(bytes)})…`);
    },
    step(bytes) {
      done = { files: done.files + 1, bytes: done.bytes + bytes };
      draw();
    },
    waiting: (holder) => line(waitingText(holder, timezone)[language]),
    building: (holder) => line(waitingNotice(holder)[language]),
    says: line,
    end: () => void clear(),
  };
}
