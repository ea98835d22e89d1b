import { ARCHIVE } from '../addresses.ts';
import { ARTICLE, inOrder, isRule, MEDIA } from '../address-rules.ts';
import type { Site } from '../model/site.ts';
import { knownAddresses, type KnownAddresses } from '../known-addresses.ts';
import { columnOf, type FieldSource } from '../model/fields.ts';
import type { Content } from '../model/newsroom.ts';
import {
  OLD_ADDRESS_FIELDS,
  oldAddressSchema,
  type OldAddress,
  type Redirects,
  type WrittenRule,
} from '../model/old-address.ts';
import { addressesWithdrawn } from '../model/withdrawn.ts';
import { goneFrom } from '../old-addresses.ts';
import { mediaTarget } from '../old-media.ts';
import type { Problem } from '../problems.ts';
import { isolated } from '../text/isolated.ts';
import type { Read } from './documents.ts';
import { entriesFrom, readOptional, wholly } from './entry-list.ts';
import { faultOfRule } from './rule-faults.ts';
import type { ReadSource } from './source-reader.ts';

/** Where a newspaper lists the addresses that it had once, inside its content folder. It may do without. */
export const REDIRECTS = 'redirects.yaml';

/** Reads redirects.yaml: nothing where there is none. Without a value when any entry is at fault. */
export function readOldAddresses(site: Pick<Site, 'timezone'>, read: ReadSource): Read<Redirects> {
  const none = { addresses: [], rules: [] };
  return readOptional(REDIRECTS, read, none, (text) => oldAddressesFrom(text, site));
}

/** The old addresses that the text of redirects.yaml gives. Without a value when any entry is at fault. */
export function oldAddressesFrom(text: string, site: Pick<Site, 'timezone'>): Read<Redirects> {
  const { entries, problems } = entriesFrom(text, {
    file: REDIRECTS,
    fields: OLD_ADDRESS_FIELDS,
    schema: oldAddressSchema(site),
    notAList: NOT_A_LIST,
  });
  const addresses: OldAddress[] = [];
  const rules: WrittenRule[] = [];
  for (const { value, source } of entries) {
    const { gone, date, kept, ...old } = value;
    const { from, to } = old;
    const told = faultOfRule({ from, to, source }, rules);
    if ((to === undefined) !== gone) problems.push(unclear(from, source));
    else if (told) problems.push(told);
    else if (to !== undefined && isRule(from)) rules.push({ from, to, source });
    else addresses.push({ ...old, published: date, isKept: kept !== undefined, source });
  }
  return wholly({ addresses, rules: inOrder(rules) }, problems);
}

const NOT_A_LIST = {
  code: 'redirects-not-a-list',
  message: {
    ar: 'العناوين القديمة قائمة، يبدأ كل عنوان فيها بشرطة.',
    en: 'Old addresses are a list, in which each begins with a hyphen.',
  },
  fix: '- from: /society/22900/\n  to: /society/22921/',
} as const;

/** An entry that says neither where its address leads nor that nothing is there any more, or both. */
function unclear(from: string, source: FieldSource): Problem {
  return {
    code: 'redirect-without-target',
    severity: 'error',
    file: REDIRECTS,
    line: source.lines['from'],
    column: columnOf('from', source, from),
    message: {
      ar: 'إما أن يقود العنوان القديم إلى عنوان آخر (to)، وإما أن ما كان فيه سُحب (gone: نعم).',
      en: 'Either an old address leads to another one (to), or what was there is withdrawn (gone: yes).',
    },
    found: from,
  };
}

/** What is wrong with where old addresses and rules lead: to another old one, round in a circle, or nowhere. */
export function oldAddressFaults(content: Content): Problem[] {
  const { oldAddresses, addressRules = [] } = content;
  const entries = [...oldAddresses.filter(({ isKept }) => !isKept), ...addressRules];
  if (entries.length === 0) return [];
  const known = knownAddresses(content);
  const gone = new Set(goneFrom(content));
  const withdrawn = new Set(addressesWithdrawn(content, Infinity));
  // The publication leads on by itself what it wrote; and who leads to what was withdrawn is told so.
  return entries.flatMap(({ to, source }): Problem[] => {
    if (to === undefined || to === ARTICLE || to === MEDIA || withdrawn.has(to)) return [];
    // Whether a file is there is said with the pictures and documents of articles.
    if (mediaTarget(to) !== undefined) return [];
    // Digits of a date make one of a few pages: whether that one is there is known when somebody asks.
    const isDated = to.includes('{');
    if (isDated && to.startsWith(ARCHIVE)) return [];
    const path = to
      .replace('{year}', '2020')
      .replace(/\{\w+\}/g, '05')
      .replace(/\?.*$/, '');
    if (known.leadsTo(path) !== undefined) return [chained(path, known.leadsTo, source)];
    if (isDated || (known.has(path) && !gone.has(path))) return [];
    return [nowhere(path, known.meantBy(path), source)];
  });
}

/** An address that leads to one which leads on: browsers would be sent twice, or without end. */
function chained(to: string, leadsTo: KnownAddresses['leadsTo'], source: FieldSource): Problem {
  const passed = new Set<string>();
  let end = to;
  for (let next = leadsTo(end); next !== undefined && !passed.has(end); next = leadsTo(end)) {
    passed.add(end);
    end = next;
  }
  const isCircle = passed.has(end);
  return {
    ...placeOf(to, source),
    code: 'redirect-in-chain',
    severity: 'error',
    message: isCircle
      ? {
          ar: 'هذه العناوين القديمة يقود بعضها إلى بعض بلا نهاية.',
          en: 'These old addresses lead to each other without end.',
        }
      : {
          ar: `هذا عنوان قديم هو نفسه، ويقود إلى ${isolated(end)}.`,
          en: `This is an old address itself, and leads to ${isolated(end)}.`,
        },
    fix: isCircle ? undefined : leadingTo(end, source),
  };
}

function nowhere(to: string, meant: string | undefined, source: FieldSource): Problem {
  return {
    ...placeOf(to, source),
    code: 'redirect-to-nothing',
    severity: 'warning',
    message: {
      ar: 'لا صفحة في الموقع بهذا العنوان، فمن يفتح العنوان القديم لا يجد شيئا.',
      en: 'The site has no page at this address: who opens the old one finds nothing.',
    },
    fix: meant && leadingTo(meant, source),
  };
}

/** The place of a wrong target, and what is wanted there. */
function placeOf(to: string, source: FieldSource) {
  return {
    file: REDIRECTS,
    line: source.lines['to'],
    column: columnOf('to', source, to),
    field: source.spelled['to'],
    found: to,
    wanted: {
      ar: 'العنوان الأخير الذي فيه صفحة',
      en: 'the last address, at which there is a page',
    },
  };
}

/** The line of a target as it was written, with another one. */
function leadingTo(end: string, { written }: FieldSource): string | undefined {
  return written['to']?.replace(/(:\s*).*$/, (_, colon: string) => `${colon}${end}`);
}
