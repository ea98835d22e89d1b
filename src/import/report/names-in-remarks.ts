import { markName } from './mark-words.ts';
import type { FindingKind } from '../body/context.ts';
import type { Remark } from './import-report.ts';
import {
  COMMENT_LEFT_OUT,
  FILE_MISSING,
  LEFT_OUT,
  LOCKED,
  MADE_UP,
  NOT_CARRIED,
  UNANSWERED,
} from './reason-words.ts';

type Name = readonly [name: string, times: number];

/** What a remark names, by which remarks of one kind are counted: a reason, a mark, a shortcode, a host. */
export function namesIn(remark: Remark): readonly Name[] {
  switch (remark.kind) {
    case 'left-out':
      return [[LEFT_OUT[remark.why], 1]];
    case 'locked':
      return [[LOCKED[remark.why], 1]];
    case 'picture-missing':
    case 'file-missing':
      return remark.why === undefined ? [] : [[FILE_MISSING[remark.why], 1]];
    case 'picture-unfit':
      return [[remark.why.ar, 1]];
    case 'comment-left-out':
      return [[COMMENT_LEFT_OUT[remark.why], 1]];
    case 'address-unanswered':
      return [[UNANSWERED[remark.why], 1]];
    case 'marks':
      return [...remark.marks].map(([mark, times]) => [markName(mark), times] as const);
    case 'made-up':
      return [[MADE_UP[remark.field], 1]];
    case 'not-carried':
      return [[NOT_CARRIED[remark.field], 1]];
    case 'finding':
      return nameOf(remark.finding, remark.detail);
    case 'words':
    case 'address-taken':
    case 'byline-lifted':
    case 'edited-by-hand':
    case 'picture-undescribed':
    case 'without-text':
      break;
  }
  return [];
}

const SHORTCODE = /^\[\/?\s*([^\s\]/=]{1,60})/;

/** Findings whose detail is an address of another site. */
const BY_HOST: ReadonlySet<FindingKind> = new Set(['embed', 'script', 'link', 'sound', 'film']);

/** What a finding is an instance of, where there are such. */
function nameOf(finding: FindingKind, detail: string): readonly Name[] {
  if (finding === 'block') return named(detail);
  if (finding === 'shortcode' || finding === 'possible-shortcode') {
    return named(SHORTCODE.exec(detail)?.[1], (name) => `[${name}]`);
  }
  return BY_HOST.has(finding) ? named(hostOf(detail)) : [];
}

function named(name: string | undefined, write = (known: string) => known): readonly Name[] {
  return name ? [[write(name), 1]] : [];
}

function hostOf(detail: string): string | undefined {
  const host = /^(?:https?:)?\/\/([^/?#\s]{1,80})/i.exec(detail)?.[1];
  return host?.toLowerCase().replace(/^www\./, '');
}
