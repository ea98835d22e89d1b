/**
 * Replaces the names, digits, plural forms, orders and lists of every language by nonsense, in Node (by
 * `--import`) as in a browser. Zones stay: luxon asks for them in numbers, as `en-US` writes them.
 */
{
  const NONSENSE = '※';
  const parts = () => [{ type: 'literal', value: NONSENSE }];
  const { DateTimeFormat } = Intl;
  const backwards = (one, other) => (one < other ? 1 : one > other ? -1 : 0);

  function localeCompare(other) {
    return backwards(this.valueOf(), other);
  }

  class GarbledDateTimeFormat extends DateTimeFormat {
    #asksForOffset;

    constructor(locale, options) {
      super(locale, options);
      this.#asksForOffset = locale === 'en-US' && options?.era === 'short' && !options.timeZoneName;
    }

    get format() {
      return () => NONSENSE;
    }

    formatToParts(date) {
      return this.#asksForOffset ? super.formatToParts(date) : parts();
    }

    resolvedOptions() {
      return {
        ...super.resolvedOptions(),
        locale: 'tlh',
        numberingSystem: 'beng',
        hourCycle: 'h11',
      };
    }
  }
  Intl.DateTimeFormat = GarbledDateTimeFormat;

  const garbled = {
    DateTimeFormat: { formatRange: () => NONSENSE, formatRangeToParts: parts },
    NumberFormat: { formatToParts: parts, formatRange: () => NONSENSE },
    PluralRules: { select: () => 'two', selectRange: () => 'two' },
    RelativeTimeFormat: { format: () => NONSENSE, formatToParts: parts },
    ListFormat: { format: () => NONSENSE, formatToParts: parts },
    DisplayNames: { of: () => NONSENSE },
    Segmenter: { segment: (input) => [{ segment: input, index: 0, input }] },
  };
  for (const [name, methods] of Object.entries(garbled)) {
    Object.assign(Intl[name].prototype, methods);
  }
  Object.defineProperty(Intl.NumberFormat.prototype, 'format', { get: () => () => NONSENSE });
  Object.defineProperty(Intl.Collator.prototype, 'compare', { get: () => backwards });

  for (const { prototype } of [String, Number, BigInt, Array, Date]) {
    if ('localeCompare' in prototype) prototype.localeCompare = localeCompare;
    for (const name of Object.getOwnPropertyNames(prototype)) {
      if (name.startsWith('toLocale')) prototype[name] = () => NONSENSE;
    }
  }
}
