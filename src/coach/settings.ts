import { z } from 'zod';
import { isolated } from '../text/isolated.ts';
import { nearest } from '../model/nearest.ts';
import { fault, names } from '../model/values.ts';
import { UsageFault } from '../problems.ts';
import { fold } from '../text/fold.ts';
import { RULE_BOOK, RULES, type RuleCode } from './rule-book.ts';

/** `coach` in site.yaml: rules that are on or off besides what is usual. */
export interface CoachSettings {
  on: RuleCode[];
  off: RuleCode[];
}

const ALL = ['الكل', 'all'].map(fold);
/** `coach: لا` is read as `on: لا`. */
const NONE = ['لا', 'no', 'false'].map(fold);
const AS_USUAL = ['نعم', 'yes', 'true'].map(fold);

const codes = new Map<string, RuleCode>(
  RULES.flatMap((code) => [code, ...RULE_BOOK[code].names].map((name) => [fold(name), code])),
);

/** The rule that is called so, by its code or one of its Arabic names. */
export function ruleNamed(name: string): RuleCode | undefined {
  return codes.get(fold(name));
}

/** Checks the settings: every name must be that of a rule. */
export function coachSettings() {
  return z
    .strictObject({ on: ruleNames().optional(), off: ruleNames().optional() })
    .transform(({ on = [], off = [] }): CoachSettings => {
      if (on === 'none') return { on: [], off: RULES };
      return { on, off: off === 'none' ? [] : off };
    });
}

function ruleNames() {
  return names().transform((written, context): RuleCode[] | 'none' => {
    if (written.some((name) => NONE.includes(fold(name)))) return 'none';
    const chosen = written.flatMap((name): readonly RuleCode[] => {
      if (ALL.includes(fold(name))) return RULES;
      if (AS_USUAL.includes(fold(name))) return [];
      const code = ruleNamed(name);
      if (code) return [code];
      const said = {
        ar: 'لا نعرف للمدقق قاعدة بهذا الاسم.',
        en: 'The coach has no rule of this name.',
      };
      return fault(context, 'unknown-coach-rule', said, {
        found: name,
        wanted: { ar: `من هذه: ${allNames()}`, en: `one of: ${isolated(allNames())}` },
        meant: meantBy(name),
      });
    });
    return [...new Set(chosen)];
  });
}

/**
 * The rules that are looked at: those that somebody asked for, or else the usual ones as site.yaml changes them.
 *
 * @param asked names with commas between them, as after `--rules`; «الكل» is all of them
 * @throws UsageFault where one of the names is of no rule
 */
export function chosenRules(
  settings: CoachSettings | undefined,
  asked?: string,
): ReadonlySet<RuleCode> {
  if (asked !== undefined) return new Set(asked.split(/[،,]/u).flatMap(askedFor));
  const usual = RULES.filter((code) => RULE_BOOK[code].isOn || settings?.on.includes(code));
  return new Set(usual.filter((code) => !settings?.off.includes(code)));
}

function askedFor(text: string): readonly RuleCode[] {
  const name = text.trim();
  if (name === '') return [];
  if (ALL.includes(fold(name))) return RULES;
  const code = ruleNamed(name);
  if (code) return [code];
  const meant = meantBy(name);
  throw new UsageFault({
    ar: `لا نعرف للمدقق قاعدة باسم «${name}».${meant ? ` هل تقصد ${meant}؟` : ''} القواعد: ${allNames()}`,
    en: `The coach has no rule called ${name}.${meant ? ` Did you mean ${meant}?` : ''} The rules: ${allNames()}`,
  });
}

function meantBy(name: string): string | undefined {
  const known = nearest(fold(name), [...codes.keys()]);
  const code = known && codes.get(known);
  return code && RULE_BOOK[code].names[0];
}

function allNames(): string {
  return RULES.map((code) => RULE_BOOK[code].names[0]).join('، ');
}
