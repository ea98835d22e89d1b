import type { Site } from '../model/site.ts';
import { knownAddresses } from '../known-addresses.ts';
import { problemsOf } from '../model/diagnose.ts';
import { columnOf, type FieldSource } from '../model/fields.ts';
import type { Content } from '../model/newsroom.ts';
import { OLD_ADDRESS_FIELDS, oldAddressSchema, type OldAddress } from '../model/old-address.ts';
import { addressesWithdrawn } from '../model/withdrawn.ts';
import { goneFrom, movesOf } from '../old-addresses.ts';
import { hasErrors, type Problem } from '../problems.ts';
import { isolated } from '../text/isolated.ts';
import type { Read } from './documents.ts';
import { readEntries } from './fields.ts';
import { textOf } from './settings.ts';
import type { ReadSource } from './source-reader.ts';

/** Where a newspaper lists the addresses that it had once, inside its content folder. It may do without. */
export const REDIRECTS = 'redirects.yaml';

/** Reads redirects.yaml: nothing where there is none. Without a value when any entry is at fault. */
export function readOldAddresses(
  site: Pick<Site, 'timezone'>,
  read: ReadSource,
): Read<OldAddress[]> {
  const found = textOf(REDIRECTS, read);
  if (!found) return { value: [], problems: [] };
  if (hasErrors(found.problems)) return { problems: found.problems };
  const { value, problems } = oldAddressesFrom(found.text, site);
  return { value, problems: [...found.problems, ...problems] };
}

/** The old addresses that the text of redirects.yaml gives. Without a value when any entry is at fault. */
export function oldAddressesFrom(text: string, site: Pick<Site, 'timezone'>): Read<OldAddress[]> {
  const read = readEntries(text, OLD_ADDRESS_FIELDS, { file: REDIRECTS, linesBefore: 0 });
  if (!read.readable) return { problems: read.problems };
  // A list of which all entries were taken out, or hidden by a #, is none.
  if (!read.entries && /^\s*(?:#.*\s*)*$/.test(text)) return { value: [], problems: [] };
  if (!read.entries) return { problems: [NOT_A_LIST] };
  const { problems } = read;
  const schema = oldAddressSchema(site);
  const old: OldAddress[] = [];
  for (const { source, problems: told } of read.entries) {
    problems.push(...told);
    const parsed = schema.safeParse(source.values);
    if (!parsed.success) {
      problems.push(...problemsOf(parsed.error, source, OLD_ADDRESS_FIELDS, told));
      continue;
    }
    const { from, to, gone, date, categories, kept } = parsed.data;
    const isKept = kept !== undefined;
    const entry = { from, to, published: date, categories, isKept, source };
    if ((to === undefined) === gone) old.push(entry);
    else problems.push(unclear(from, source));
  }
  return { value: hasErrors(problems) ? undefined : old, problems };
}

const NOT_A_LIST: Problem = {
  code: 'redirects-not-a-list',
  severity: 'error',
  file: REDIRECTS,
  line: 1,
  message: {
    ar: 'العناوين القديمة قائمة، يبدأ كل عنوان فيها بشرطة.',
    en: 'Old addresses are a list, in which each begins with a hyphen.',
  },
  fix: '- from: /society/22900/\n  to: /society/22921/',
};

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
