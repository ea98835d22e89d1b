import type { Delivery } from '../hosts/delivery.ts';
import type { OutputFile } from '../output-file.ts';
import type { Said } from '../problems.ts';
import { countedAddresses, lines, NOTHING, type Outcome } from './outcome.ts';
import { reason } from './purge.ts';
import { send, type Failure, type Sender } from '../errands/errand.ts';
import type { AnnounceSettings } from './settings.ts';

/** Any of its search engines: each tells the others. */
const ENDPOINT = 'https://api.indexnow.org/indexnow';

/** Addresses in one request, as the protocol permits. */
const IN_ONE_REQUEST = 10_000;

/**
 * The file by which search engines see that the key is the newspaper’s: `/KEY.txt`, which holds the key. Source:
 * indexnow.org/documentation, “Verifying ownership via the key”.
 */
export function keyFiles(announce: AnnounceSettings | undefined): OutputFile[] {
  if (!announce?.indexNow) return [];
  return [{ path: keyFile(announce.indexNow), contents: `${announce.indexNow}\n` }];
}

function keyFile(key: string): string {
  return `${key}.txt`;
}

/** Tells search engines by IndexNow of pages that are new, changed or gone. */
export async function announceToSearch(
  { site, announce }: Pick<Delivery, 'site' | 'announce'>,
  pages: readonly string[],
  sender: Sender,
  endpoint = ENDPOINT,
): Promise<Outcome> {
  const key = announce?.indexNow;
  if (!key || pages.length === 0) return NOTHING;
  for (let from = 0; from < pages.length; from += IN_ONE_REQUEST) {
    const body = JSON.stringify({
      host: new URL(site.url).host,
      key,
      // Below a base path the key is not where it would be looked for, and speaks for what lies beside it.
      keyLocation: `${site.url}/${keyFile(key)}`,
      urlList: pages.slice(from, from + IN_ONE_REQUEST),
    });
    const headers = { 'content-type': 'application/json; charset=utf-8' };
    const failure = await send({ method: 'POST', url: endpoint, headers, body }, sender);
    if (failure) return { done: [], warnings: [notTold(pages.length - from, failure)] };
  }
  const { ar, en } = countedAddresses(pages.length);
  const done = {
    ar: `أُخبرت محركات البحث (IndexNow): ${ar}.`,
    en: `Search engines were told (IndexNow): ${en}.`,
  };
  return { done: [done], warnings: [] };
}

const LATER: Said = {
  ar: 'ستجد محركات البحث هذه الصفحات بنفسها، لكن بعد ساعات أو أيام. ما نُشر فقد نُشر.',
  en: 'Search engines will find these pages by themselves, hours or days later. What is published is published.',
};

const BY_HAND: Said = {
  ar: 'لإخبارها بيدك: Bing Webmaster Tools ثم URL Submission.',
  en: 'By hand: Bing Webmaster Tools, URL Submission.',
};

/** What statuses mean to this protocol. */
const MEANINGS: Record<number, Said> = {
  403: {
    ar: 'لم تجد الخدمة ملف المفتاح في الموقع، أو وجدت فيه غير المفتاح. هل نُشر الموقع بعد كتابة indexNow؟',
    en: 'The service did not find the file of the key on the site, or something else in it. Was the site published after indexNow was set?',
  },
  422: {
    ar: 'العناوين ليست من نطاق الجريدة كما هو في url، أو المفتاح لا يصلح.',
    en: 'The addresses are not of the host in url, or the key is unfit.',
  },
};

function notTold(count: number, { said, reply }: Failure): Said {
  const { ar, en } = countedAddresses(count);
  const meaning = MEANINGS[reply?.status ?? 0];
  return lines(
    {
      ar: `لم تُخبَر محركات البحث (IndexNow) بكل ما تغير: بقي ${ar}.`,
      en: `Search engines were not told of all that changed (IndexNow): ${en} remain.`,
    },
    reason(said),
    ...(meaning ? [meaning] : []),
    LATER,
    BY_HAND,
  );
}
