import { table } from '../report.ts';
import type { Verdict } from '../limits.ts';
import type { Answers } from './ask-addresses.ts';
import type { OldAddressKind } from './old-addresses.ts';

type All = ReadonlyMap<OldAddressKind, Answers>;

/** How the addresses of the old site were answered, one kind a line, and some of those that were not. */
export function addressTable(all: All): string {
  const heads = ['asked of nginx', 'addresses', 'page', 'redirect', 'roundabout', 'nothing'];
  const rows = [...all].map(([kind, answers]) => {
    const { asked, page, redirect, roundabout, missing } = answers;
    return [kind, ...[asked, page, redirect, roundabout, missing].map(String)];
  });
  const unanswered = [...all.values()].flatMap(({ unanswered: some }) => some.slice(0, 3));
  return [table([heads, ...rows]), ...unanswered.map((path) => `nothing at ${path}\n`)].join('');
}

/** Every old address leads to its page, by one redirect at most. */
export function judgeAddresses(all: All): Verdict[] {
  const sum = (of: (answers: Answers) => number) =>
    [...all.values()].reduce((total, answers) => total + of(answers), 0);
  const unit = 'addresses';
  return [
    {
      what: 'old addresses without an answer',
      found: sum(({ missing }) => missing),
      limit: 0,
      unit,
    },
    { what: 'led on more than once', found: sum(({ roundabout }) => roundabout), limit: 0, unit },
  ];
}
