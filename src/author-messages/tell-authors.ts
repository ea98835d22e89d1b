import { readManifest } from '../build/manifest.ts';
import type { Instant } from '../dates.ts';
import { variable, type Environment } from '../environment.ts';
import { hashOf } from '../hash.ts';
import { readHeldReport } from '../hold/held-report.ts';
import { readDelivery } from '../hosts/delivery.ts';
import type { Said } from '../problems.ts';
import type { Author } from './authors.ts';
import { openChannels, type Channels } from './channels.ts';
import type { Fate } from './fates.ts';
import { setGithubStatus } from './github.ts';
import type { Telling } from './entries.ts';
import { heldMessage, messageTo, type Message } from './message.ts';
import type { Channel, Notice } from './notice.ts';
import { openedArticles } from './opened.ts';
import { plainText } from './plain-text.ts';
import { readPush, type Push } from './push.ts';
import { Refusal, type Patience } from './request.ts';
import { sourceReader } from './sources.ts';
import { ToldBefore } from './told.ts';
import { fatesOf, heldFate, type Edition } from './told-files.ts';
import { NOT_TOLD, refusedBy, UNKNOWN_PUSH } from './warnings.ts';

/** Of what authors are told. */
export interface Occasion {
  content: string;
  /** Where the site that was sent to its host lies. */
  output: string;
  /** The commit that the branch was at before the push; undefined where nobody pushed. */
  since?: string | undefined;
  until: string;
  /** Whether articles whose hour has come are told of too. */
  opened: boolean;
  now: Instant;
}

/** How authors are told. */
export interface Means {
  env: Environment;
  patience: Patience;
  /** Composes the messages, and sends none. */
  dryRun: boolean;
}

/** What authors were told. */
export interface Report {
  notices: { notice: Notice; by: Delivered[] }[];
  /** What is held besides, whoever saved it. */
  others?: Message | undefined;
  /** All that is held. */
  held: Edition['held'];
  /** For whoever keeps the job; none of it touches the site, which is published. */
  warnings: Said[];
}

interface Delivered {
  channel: Channel['name'];
  how: 'sent' | 'sent-before' | 'would-be-sent' | 'failed';
}

/**
 * Tells each author of a push what became of it, by the channels of the newspaper. What cannot be sent is a warning:
 * the site is published already.
 *
 * @throws UsageFault where no site was built
 */
export async function tellAuthors(occasion: Occasion, means: Means): Promise<Report> {
  const { edition, telling } = await readEdition(occasion);
  const { delivery, held } = edition;
  const newspaper = delivery.site.name;
  const channels = openChannels(delivery.notify ?? {}, { ...means, newspaper });
  const warnings = [...channels.warnings];
  const push = await pushOf(occasion);
  if (push?.is === 'unknown') warnings.push(UNKNOWN_PUSH[push.why]);
  const notices = [
    ...(await pushNotices(push, edition, telling)),
    ...(occasion.opened ? await openedNotices(occasion, push, edition, telling) : []),
  ];
  const others = heldMessage(await heldBesides(notices, edition), telling);
  const report: Report = { notices: [], others, held, warnings };
  const before = await ToldBefore.read(occasion.output);
  for (const notice of notices) {
    const by: Delivered[] = [];
    for (const channel of channels.all)
      by.push(await deliver(notice, channel, before, means, warnings));
    report.notices.push({ notice, by });
  }
  if (push?.is === 'known' && !means.dryRun)
    await setStatus(push, channels, edition, means, warnings);
  return report;
}

/** What is known of the site that was sent, and how its messages are written. */
export async function readEdition(
  occasion: Pick<Occasion, 'content' | 'output' | 'now'>,
): Promise<{ edition: Edition; telling: Telling }> {
  const { content, output, now } = occasion;
  const delivery = await readDelivery(output);
  const { files } = await readManifest(`${output}.manifest.json`);
  const held = await readHeldReport(`${output}.held.json`);
  const sources = await sourceReader(content, delivery);
  const edition = { content, now, delivery, files: new Set(files.keys()), held, sources };
  return { edition, telling: { calendar: sources.site, now } };
}

async function pushOf({ content, since, until }: Occasion): Promise<Push | undefined> {
  return since === undefined ? undefined : readPush(content, since, until);
}

async function pushNotices(
  push: Push | undefined,
  edition: Edition,
  telling: Telling,
): Promise<Notice[]> {
  const notices: Notice[] = [];
  for (const { author, commit, changes } of push?.is === 'known' ? push.shares : []) {
    const fates = await fatesOf(changes, edition);
    notices.push(...noticeFor({ author, commit, fates }, telling, 'push'));
  }
  return notices;
}

async function openedNotices(
  { output }: Occasion,
  push: Push | undefined,
  edition: Edition,
  telling: Telling,
): Promise<Notice[]> {
  const shares = push?.is === 'known' ? push.shares : [];
  const pushed = new Set(shares.flatMap(({ changes }) => changes.map(({ file }) => file)));
  const opened = await openedArticles(output, pushed, edition);
  return opened.flatMap((share) => noticeFor(share, telling, 'opened'));
}

/** The message to an author on its way; none where nothing is to be said. */
function noticeFor(
  { author, commit, fates }: { author: Author; commit: string; fates: Fate[] },
  telling: Telling,
  occasion: Notice['occasion'],
): Notice[] {
  const message = messageTo(author.name, fates, telling, occasion);
  if (!message) return [];
  // What opened is a message of its own each time; a push has one, which may be corrected.
  const about = occasion === 'opened' ? plainText(message) : '';
  const id = hashOf(JSON.stringify([occasion, commit, author.key, about])).slice(0, 24);
  return [{ id, commit, author: author.name, occasion, fates, message }];
}

/** What is held and no message tells of. */
async function heldBesides(notices: readonly Notice[], edition: Edition): Promise<Fate[]> {
  const fates = notices.flatMap((notice) => notice.fates);
  const told = new Set(fates.flatMap((fate) => (fate.is === 'held' ? [fate.file] : [])));
  const besides = edition.held.filter(({ file }) => !told.has(file));
  return Promise.all(besides.map(async (held) => heldFate(held, edition)));
}

async function deliver(
  notice: Notice,
  channel: Channel,
  before: ToldBefore,
  { dryRun }: Means,
  warnings: Said[],
): Promise<Delivered> {
  const { name } = channel;
  if (before.has(notice, channel)) return { channel: name, how: 'sent-before' };
  if (dryRun) return { channel: name, how: 'would-be-sent' };
  try {
    await channel.send(notice);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    warnings.push(refusedBy(name, error.message));
    return { channel: name, how: 'failed' };
  }
  await before.add(notice, channel).catch(() => warnings.push(NOT_TOLD));
  return { channel: name, how: 'sent' };
}

/** Sets the mark beside the push; it leads to the article where the push is one, and else to the job. */
async function setStatus(
  { until, shares }: Extract<Push, { is: 'known' }>,
  { status }: Channels,
  edition: Edition,
  { env, patience }: Means,
  warnings: Said[],
): Promise<void> {
  const changes = [...new Set(shares.flatMap((share) => share.changes))];
  if (!status || changes.length === 0) return;
  const fates = await fatesOf(changes, edition);
  const [first] = fates;
  const run = variable('GITHUB_RUN_ID', env);
  const server = variable('GITHUB_SERVER_URL', env) ?? 'https://github.com';
  const job = run && `${server}/${status.repository}/actions/runs/${run}`;
  const isOneArticle = fates.length === 1 && first?.is === 'live';
  const target = isOneArticle ? first.url : job || edition.delivery.site.url;
  try {
    await setGithubStatus(status, { commit: until, fates, target }, patience);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    warnings.push(refusedBy('github', error.message));
  }
}
