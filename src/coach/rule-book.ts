/** What is known of a rule of the coach before it looks at anything. */
interface RuleEntry {
  /** What authors call it, in site.yaml, after `--rules` and beside a line; the first is shown to them. */
  names: readonly [string, ...string[]];
  /** Whether it is looked at where nobody chose otherwise. */
  isOn: boolean;
  /** Whether `--fix` may mend what it finds: only where nothing can be meant but the mended text. */
  isFixed: boolean;
}

/**
 * The rules of the coach by the code of their remarks, the most useful first. A new rule is a line here, and a
 * function in rules.ts under the same code.
 */
export const RULE_BOOK = {
  'dead-link': { names: ['رابط ميت', 'روابط'], isOn: true, isFixed: false },
  'old-breaking': { names: ['عاجل قديم', 'عاجل'], isOn: true, isFixed: false },
  'unexplained-update': { names: ['تحيين بلا بيان'], isOn: true, isFixed: false },
  'long-headline': { names: ['عنوان طويل'], isOn: true, isFixed: false },
  'picture-without-credit': { names: ['صورة بلا مصدر', 'صور'], isOn: true, isFixed: false },
  'hamza-slip': { names: ['همزات', 'همزة'], isOn: true, isFixed: true },
  'latin-punctuation': { names: ['علامات لاتينية'], isOn: true, isFixed: true },
  'missing-space': { names: ['فراغ ناقص'], isOn: true, isFixed: true },
  'quotation-without-source': { names: ['اقتباس بلا قائل'], isOn: false, isFixed: false },
  'repeated-marks': { names: ['علامات مكررة'], isOn: false, isFixed: false },
  'space-before-mark': { names: ['فراغ قبل علامة'], isOn: false, isFixed: true },
  'double-space': { names: ['فراغ مضاعف'], isOn: false, isFixed: true },
  'straight-quotes': { names: ['علامات اقتباس', 'علامات تنصيص'], isOn: false, isFixed: true },
  tatweel: { names: ['تطويل'], isOn: false, isFixed: true },
} as const satisfies Record<string, RuleEntry>;

export type RuleCode = keyof typeof RULE_BOOK;

/** The codes of all rules, the most useful first. */
export const RULES = Object.keys(RULE_BOOK) as RuleCode[];
