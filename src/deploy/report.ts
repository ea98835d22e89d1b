import { clockAt } from '../clock.ts';
import type { Instant } from '../dates.ts';
import { filesInWords, sizeOf } from '../file-counts.ts';
import type { Language, Said } from '../problems.ts';
import type { ToolForecast } from './deploy-by-tool.ts';
import type { Deployed } from './deployed.ts';
import type { LockHolder } from './host-lock.ts';
import type { Release } from './host-record.ts';
import { PHASES, type Phase } from './order.ts';
import type { Plan } from './plan.ts';
import { bytesOf } from './release.ts';

/** What deploying says to who waits for it. */

export const PHASE_NAMES: Record<Phase | 'removals', Said> = {
  parts: { ar: 'ما تحتاجه الصفحات', en: 'What pages need' },
  pages: { ar: 'الصفحات', en: 'Pages' },
  lists: { ar: 'القوائم والصفحة الأولى', en: 'Lists and the front page' },
  removals: { ar: 'حذف ما انتهت مهلته', en: 'Removing what is due' },
};

/** So many files and bytes: «15 ملفا، 1.2 MB». */
function amount({ files, bytes }: { files: number; bytes: number }, language: Language): string {
  return `${filesInWords(files, language)}${language === 'ar' ? '، ' : ', '}${sizeOf(bytes)}`;
}

/** What a deploy did. */
export function deployedText(
  done: Deployed,
  place: string,
  timezone: string,
  language: Language,
): string {
  const { release, isNew, sent, back } = done;
  const [added, changed, removed] = [done.added, done.changed, done.removed].map(
    ({ length }) => length,
  );
  const head: Said = {
    ar: isNew ? `نُشر الموقع في ${place}${numbered(release, 'ar')}` : `لم يتغير شيء: ${place}`,
    en: isNew
      ? `The site is live at ${place}${numbered(release, 'en')}`
      : `Nothing changed: ${place}`,
  };
  const returned: Said = {
    ar: `رجع الموقع في ${place} إلى النسخة ${back}، وهي الآن النسخة ${release}`,
    en: `${place} has release ${back} again, as release ${release}`,
  };
  const work: Said = {
    ar: `أُرسل ${amount(sent, 'ar')}. الملفات: أضيف ${added} وتغير ${changed} وحُذف ${removed}.`,
    en: `Sent: ${amount(sent, 'en')}. Files: ${added} added, ${changed} changed, ${removed} removed.`,
  };
  const copied: Said = {
    ar: `نُسخ على المضيف نفسه ${amount(sent, 'ar')}، ولم يُرسل شيء.`,
    en: `Copied on the host itself: ${amount(sent, 'en')}. Nothing was sent.`,
  };
  return [
    `${(back === undefined ? head : returned)[language]}.`,
    ...(isNew ? [(back === undefined ? work : copied)[language]] : []),
    ...partingLines(done, timezone, language),
  ].join('\n');
}

function numbered(release: number, language: Language): string {
  if (release === 0) return '';
  return language === 'ar' ? `، وهذه النسخة ${release}` : `, as release ${release}`;
}

function partingLines(
  { deleted, waiting }: Deployed,
  timezone: string,
  language: Language,
): string[] {
  const gone: Said = {
    ar: `أزيل من المضيف ما انتهت مهلته: ${filesInWords(deleted.length, 'ar')}.`,
    en: `Taken from the host, since its time was up: ${filesInWords(deleted.length, 'en')}.`,
  };
  const at = waiting.due === undefined ? '' : timeOf(waiting.due, timezone);
  const waits: Said = {
    ar: `يبقى لمن فتح صفحة قبل هذا النشر: ${filesInWords(waiting.files, 'ar')}، تُحذف مع أول نشر بعد ${at}.`,
    en: `Kept for pages that readers have open: ${filesInWords(waiting.files, 'en')}, removed by the first deploy after ${at}.`,
  };
  return [
    ...(deleted.length > 0 ? [gone[language]] : []),
    ...(waiting.files > 0 ? [waits[language]] : []),
  ];
}

/** What a deploy would do, phase by phase. */
export function forecastText(plan: Plan, place: string, language: Language): string {
  const head: Said = {
    ar: `ما سيُرسل إلى ${place} (تجربة: لم يتغير شيء):`,
    en: `What would be sent to ${place} (a trial: nothing is changed):`,
  };
  const lines = PHASES.map((phase) => {
    const files = plan.batches
      .filter((batch) => batch.phase === phase)
      .flatMap(({ steps }) => steps.map(({ file }) => file));
    return [phase, files] as const;
  });
  const rows = [...lines, ['removals', plan.due] as const].map(([phase, files]) => {
    const size = { files: files.length, bytes: bytesOf(files) };
    return `  ${PHASE_NAMES[phase][language]}: ${amount(size, language)}`;
  });
  return [head[language], ...rows].join('\n');
}

/** What a deploy by a host's own tool would change, as far as it is known here. */
export function toolForecastText(
  { added, changed, removed }: ToolForecast,
  place: string,
  language: Language,
): string {
  const size = { files: added.length + changed.length, bytes: bytesOf([...added, ...changed]) };
  const said: Said = {
    ar: `ما سيُرسل إلى ${place} (تجربة: لم يتغير شيء): ${amount(size, 'ar')} على الأكثر. أضيف ${added.length} وتغير ${changed.length} وحُذف ${removed.length} منذ آخر إرسال من هنا.`,
    en: `What would be sent to ${place} (a trial: nothing is changed): at most ${amount(size, 'en')}. ${added.length} added, ${changed.length} changed, ${removed.length} removed since it was sent from here last.`,
  };
  return said[language];
}

/** The releases that can be returned to, newest first. */
export function releasesText(
  releases: readonly Release[],
  timezone: string,
  language: Language,
): string {
  if (releases.length === 0) {
    return language === 'ar' ? 'لم يُنشر شيء بعد.' : 'Nothing was deployed yet.';
  }
  const lines = releases.map(({ release, at, files, bytes, back, commit }, index) => {
    const notes: string[] = [
      ...(index === 0 ? [language === 'ar' ? 'المنشورة الآن' : 'live now'] : []),
      ...(back === undefined ? [] : [language === 'ar' ? `رجوع إلى ${back}` : `${back} again`]),
      ...(commit === undefined ? [] : [commit.slice(0, 10)]),
    ];
    const note = notes.length > 0 ? ` (${notes.join(language === 'ar' ? '، ' : ', ')})` : '';
    return `${release}  ${timeOf(at, timezone)}  ${amount({ files, bytes }, language)}${note}`;
  });
  return lines.join('\n');
}

/** Why a deploy does not begin. */
export function waitingText({ by, since }: LockHolder, timezone: string): Said {
  const at = timeOf(since, timezone);
  return {
    ar: `نشر آخر يعمل على المضيف نفسه: ${by}، منذ ${at}. ننتظر نهايته…`,
    en: `Another deploy has this host: ${by}, since ${at}. Waiting for its end…`,
  };
}

/** `2026-11-24 10:05`, in the newspaper's zone. */
function timeOf(instant: Instant, timezone: string): string {
  const { year, month, day, hour, minute } = clockAt(instant, timezone);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}`;
}
