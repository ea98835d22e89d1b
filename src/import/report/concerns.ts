import type { FindingKind } from '../body/context.ts';
import { isInnerKind } from '../inner-kinds.ts';
import type { ImportReport, ItemRemarks, LeftOut, Remark } from './import-report.ts';

/** How much a person is needed: to decide or mend, to look at some of it, or only to know. */
export type Need = 'decide' | 'look' | 'know';

/** What a part of the report is about. `text-…` is what was found while texts were converted. */
export type ConcernKey =
  | 'faults'
  | 'left-out'
  | 'left-out-rightly'
  | 'other-kinds'
  | 'other-kinds-rightly'
  | 'comments'
  | 'decisions'
  | 'unknown-fields'
  | Exclude<Remark['kind'], 'left-out' | 'comment-left-out' | 'finding'>
  /** Pages that WordPress made of uploads which belong to no article. */
  | 'address-of-upload'
  /** Words that the new page has and the old one had not: file names and captions, for the most part. */
  | 'words-added'
  /** Blocks of plugins, of which only the plugin knew what to show. */
  | 'plugin-blocks'
  | `text-${FindingKind}`;

/** Of all that may concern a person, how much it does: in the order of the report, the most urgent first. */
export const NEEDS: Readonly<Record<ConcernKey, Need>> = {
  faults: 'decide',
  'left-out': 'decide',
  'address-unanswered': 'decide',
  'address-taken': 'decide',
  words: 'decide',
  'picture-missing': 'decide',
  'text-picture': 'decide',
  'picture-unfit': 'decide',
  'file-missing': 'decide',
  locked: 'decide',
  'made-up': 'decide',
  'text-tangled': 'decide',
  'text-shortcode': 'decide',
  'plugin-blocks': 'decide',
  'text-shared-block': 'decide',
  'text-form': 'decide',
  'text-footnote': 'decide',
  decisions: 'look',
  'other-kinds': 'look',
  comments: 'look',
  'without-text': 'look',
  'not-carried': 'look',
  'picture-undescribed': 'look',
  'text-embed': 'look',
  'text-film': 'look',
  'text-sound': 'look',
  'text-script': 'look',
  'text-block': 'look',
  'text-hidden': 'look',
  'text-link': 'look',
  'text-unfit-link': 'look',
  'text-broken-block': 'look',
  'text-possible-shortcode': 'look',
  'text-table-nested': 'look',
  'text-table-span': 'look',
  'text-table-cell': 'look',
  'text-deep-list': 'look',
  'text-deep-nesting': 'look',
  'byline-lifted': 'look',
  'edited-by-hand': 'know',
  'words-added': 'know',
  'address-of-upload': 'know',
  'text-caption-markup': 'know',
  'text-picture-link': 'know',
  'text-anchor': 'know',
  'text-small-letters': 'know',
  'text-pages-joined': 'know',
  marks: 'know',
  'unknown-fields': 'know',
  'other-kinds-rightly': 'know',
  'left-out-rightly': 'know',
};

/** One part of the report. */
export interface Concern {
  key: ConcernKey;
  need: Need;
  /** How many items, or things of the export as a whole, it is about. */
  count: number;
  /** Items with their remarks of this kind; the worst first where that can be said, else as they came. */
  entries: readonly ItemRemarks[];
  /** What the remarks name (kinds of marks, shortcodes, reasons), and how often; the most frequent first. */
  names: readonly (readonly [string, number])[];
}

/** Parts that are about files of the old site that are not here. */
const OF_FILES: ReadonlySet<ConcernKey> = new Set([
  'picture-missing',
  'text-picture',
  'file-missing',
]);

/** Whether a part is there because no files were given at all: then one decision mends all that it names. */
export function isForWantOfFiles(
  key: ConcernKey,
  { mediaFrom }: Pick<ImportReport, 'mediaFrom'>,
): boolean {
  return mediaFrom.length === 0 && OF_FILES.has(key);
}

/** How many things need a person. */
export function countOfDecisions(
  concerns: readonly Concern[],
  report: Pick<ImportReport, 'mediaFrom'>,
): number {
  const toDecide = concerns.filter(({ need }) => need === 'decide');
  const others = toDecide.filter(({ key }) => !isForWantOfFiles(key, report));
  const sum = others.reduce((total, { count }) => total + count, 0);
  return sum + (others.length < toDecide.length ? 1 : 0);
}

/** The kinds of the old site's own that somebody may miss, or those that only served WordPress. */
export function otherKinds(
  { otherKinds: all }: Pick<ImportReport, 'otherKinds'>,
  isMissed: boolean,
): [string, number][] {
  return [...all].filter(([kind]) => isInnerKind(kind) !== isMissed);
}

/** Why nothing is lost with an item that was left out. */
const RIGHTLY: ReadonlySet<LeftOut> = new Set([
  'trash',
  'auto-draft',
  'revision',
  'twice',
  'removed-by-hand',
  'unused',
]);

/** What a remark belongs to. */
export function concernOf(remark: Remark, type: string): ConcernKey {
  if (remark.kind === 'finding') return ofFinding(remark);
  if (remark.kind === 'words') return remark.missing.length > 0 ? 'words' : 'words-added';
  if (remark.kind === 'comment-left-out') return 'comments';
  const isUpload = type === 'attachment' && remark.kind === 'address-unanswered';
  if (isUpload && remark.why === 'left-out') return 'address-of-upload';
  if (remark.kind !== 'left-out') return remark.kind;
  return RIGHTLY.has(remark.why) || isInnerKind(type) ? 'left-out-rightly' : 'left-out';
}

/** A block of a plugin has its plugin's name before its own: `jetpack/contact-form`. */
function ofFinding({ finding, detail }: Extract<Remark, { kind: 'finding' }>): ConcernKey {
  return finding === 'block' && /^(?!core\b)[\w-]+\//.test(detail)
    ? 'plugin-blocks'
    : `text-${finding}`;
}
