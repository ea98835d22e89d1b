// @ts-nocheck What takes the place of built-in objects here has not their types.

/**
 * Replaces the names, digits, plural forms, orders and lists of every language by nonsense, in Node (by
 * `--import`) as in a browser, and makes small letters of capitals as in Turkish. Zones stay: luxon asks
 * for them in numbers, as `en-US` writes them.
 */
{
  const NONSENSE = '※';
  const parts = () => [{ type: 'literal', value: NONSENSE }];
  const { DateTimeFormat } = Intl;
  const backwards = (one, other) => (one < other ? 1 : one > other ? -1 : 0);

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

  Object.assign(String.prototype, {
    localeCompare(other) {
      return backwards(this.valueOf(), other);
    },
    toLocaleLowerCase() {
      return this.replaceAll('I', 'ı').toLowerCase();
    },
    toLocaleUpperCase() {
      return this.replaceAll('i', 'İ').toUpperCase();
    },
  });
  for (const { prototype } of [String, Number, BigInt, Array, Date]) {
    for (const name of Object.getOwnPropertyNames(prototype)) {
      if (/^toLocale(Date|Time)?String$/.test(name)) prototype[name] = () => NONSENSE;
    }
  }
}
