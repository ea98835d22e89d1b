import { absolute } from '../addresses.ts';
import type { Delivery } from '../hosts/delivery.ts';
import { pathOf } from './changed-addresses.ts';
import type { WentLive } from './went-live.ts';
import { lines, NOTHING, type Outcome } from './outcome.ts';
import { reason } from './purge.ts';
import { send, type Failure, type Sender } from '../errands/errand.ts';

/** Names of feeds, which stand beside the page that they are of. */
const FEED = /(?:^|\/)(?:feed\.xml|atom\.xml|feed\.json)$/;

/** The addresses of feeds that are new or other than before: what a hub calls topics. */
export function changedFeeds({ site }: Pick<Delivery, 'site'>, done: WentLive): string[] {
  const files = [...done.added, ...done.changed].filter((file) => FEED.test(file));
  return files.map((file) => absolute(pathOf(file), site)).toSorted();
}

/**
 * Tells a WebSub hub that feeds changed, so that it hands them to their subscribers at once. How a publisher tells is
 * left open by W3C’s recommendation; hubs take what PubSubHubbub 0.3, section 7.1, says: a form with `hub.mode` and as
 * many `hub.url`.
 */
export async function announceFeeds(
  { announce }: Pick<Delivery, 'announce'>,
  feeds: readonly string[],
  sender: Sender,
  endpoint = announce?.webSub,
): Promise<Outcome> {
  if (!announce?.webSub || !endpoint || feeds.length === 0) return NOTHING;
  const form = new URLSearchParams([
    ['hub.mode', 'publish'],
    ...feeds.map((feed) => ['hub.url', feed]),
  ]);
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const errand = { method: 'POST' as const, url: endpoint, headers, body: form.toString() };
  const failure = await send(errand, sender);
  if (failure) return { done: [], warnings: [notTold(failure)] };
  const done = {
    ar: `أُخبر موزع الخلاصات (WebSub) بما تغير منها: ${feeds.length}.`,
    en: `The hub of the feeds (WebSub) was told of those that changed: ${feeds.length}.`,
  };
  return { done: [done], warnings: [] };
}

function notTold({ said }: Failure) {
  return lines(
    {
      ar: 'لم يُخبَر موزع الخلاصات (WebSub) بما تغير منها.',
      en: 'The hub of the feeds (WebSub) was not told of those that changed.',
    },
    reason(said),
    {
      ar: 'سيصل الجديد إلى المشتركين حين تسأل برامجهم عنه، بعد ساعة أو نحوها. ما نُشر فقد نُشر.',
      en: 'Subscribers get what is new when their programs ask, in an hour or so. What is published is published.',
    },
    {
      ar: 'النشر التالي يخبره بما يتغير معه. ولإخباره الآن بيدك: صفحة الموزع في المتصفح ثم Publish.',
      en: 'The next publication tells it of what changes then. By hand: the page of the hub in a browser, Publish.',
    },
  );
}
