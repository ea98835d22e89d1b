import { HostFault } from '../host-fault.ts';
import type { ToolRelease } from '../transport.ts';

/**
 * The release that is to be put back: the one that is named, or else the one before that which readers see.
 *
 * @param releases newest first
 * @param live the one that readers see; the newest where it is not known
 * @throws HostFault where the host keeps none such
 */
export function wantedRelease(
  releases: readonly ToolRelease[],
  wanted: string | undefined,
  live: string | undefined,
): ToolRelease {
  if (wanted === undefined) return releaseBefore(releases, live);
  const named = releases.find(({ id }) => id === wanted);
  if (named) return named;
  const known = releases.map(({ id }) => id).join('\n');
  throw new HostFault({
    ar: `لا يحفظ المضيف نسخة بهذا الرقم: ${wanted}\nوعنده:\n${known}`,
    en: `The host keeps no release of this number: ${wanted}\nIt has:\n${known}`,
  });
}

function releaseBefore(releases: readonly ToolRelease[], live: string | undefined): ToolRelease {
  const at = Math.max(
    releases.findIndex(({ id }) => id === live),
    0,
  );
  const before = releases[at + 1];
  if (before) return before;
  throw new HostFault({
    ar: 'لا يحفظ المضيف نسخة قبل هذه، فلا رجوع.',
    en: 'The host keeps no release before this one: there is nothing to go back to.',
  });
}
