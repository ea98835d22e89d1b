import type { Site } from '../model/site.ts';
import { knownAddresses } from '../known-addresses.ts';
import { columnOf, type FieldSource } from '../model/fields.ts';
import type { Content } from '../model/newsroom.ts';
import { OLD_ADDRESS_FIELDS, oldAddressSchema, type OldAddress } from '../model/old-address.ts';
import { addressesWithdrawn } from '../model/withdrawn.ts';
import { goneFrom, movesOf } from '../old-addresses.ts';
import type { Problem } from '../problems.ts';
import { isolated } from '../text/isolated.ts';
import type { Read } from './documents.ts';
import { entriesFrom, readOptional, wholly } from './entry-list.ts';
import type { ReadSource } from './source-reader.ts';

/** Where a newspaper lists the addresses that it had once, inside its content folder. It may do without. */
export const REDIRECTS = 'redirects.yaml';

/** Reads redirects.yaml: nothing where there is none. Without a value when any entry is at fault. */
export function readOldAddresses(
  site: Pick<Site, 'timezone'>,
  read: ReadSource,
): Read<OldAddress[]> {
  return readOptional(REDIRECTS, read, [], (text) => oldAddressesFrom(text, site));
}

/** The old addresses that the text of redirects.yaml gives. Without a value when any entry is at fault. */
export function oldAddressesFrom(text: string, site: Pick<Site, 'timezone'>): Read<OldAddress[]> {
  const { entries, problems } = entriesFrom(text, {
    file: REDIRECTS,
    fields: OLD_ADDRESS_FIELDS,
    schema: oldAddressSchema(site),
    notAList: NOT_A_LIST,
  });
  const all = entries.flatMap(({ value, source }): OldAddress[] => {
    const { gone, date, kept, ...old } = value;
    if ((old.to === undefined) === gone) {
      return [{ ...old, published: date, isKept: kept !== undefined, source }];
    }
    problems.push(unclear(old.from, source));
    return [];
  });
  return wholly(all, problems);
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

/** What is wrong with where old addresses lead: to another old one, round in a circle, or nowhere. */
export function oldAddressFaults(content: Content): Problem[] {
  if (content.oldAddresses.length === 0) return [];
  const moves = new Map([...movesOf(content)].map(({ from, to }) => [from, to]));
  const gone = new Set(goneFrom(content));
  const known = knownAddresses(content);
  const withdrawn = new Set(addressesWithdrawn(content, Infinity));
  return content.oldAddresses.flatMap(({ to, isKept, source }): Problem[] => {
    // The publication leads on by itself what it wrote; and who leads to what was withdrawn is told so.
    if (to === undefined || isKept || withdrawn.has(to)) return [];
    if (moves.has(to)) return [chained(to, moves, source)];
    if (gone.has(to) || !known.has(to)) return [nowhere(to, known.meantBy(to), source)];
    return [];
  });
}

/** An address that leads to one which leads on: browsers would be sent twice, or without end. */
function chained(to: string, moves: ReadonlyMap<string, string>, source: FieldSource): Problem {
  const passed = new Set<string>();
  let end = to;
  for (let next = moves.get(end); next !== undefined && !passed.has(end); next = moves.get(end)) {
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
  return written['to']?.replace(/(:\s*).*$/, `$1${end}`);
}
