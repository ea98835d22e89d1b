import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { addressDate, isoDate, isTimezone, parseDate } from '../src/dates.ts';

const CASABLANCA = 'Africa/Casablanca';

/** What a date means, as a moment in UTC; «none» for what is no date. */
function meaning(written: string, timezone: string): string {
  const instant = parseDate(written, timezone);
  return instant === undefined ? 'none' : new Date(instant).toISOString();
}

function utc(moment: string): number {
  return Date.parse(moment);
}

const IN_CASABLANCA: [written: string, means: string][] = [
  // Outside Ramadan the clock is one hour ahead of UTC.
  ['2026-07-05', '2026-07-04T23:00:00.000Z'],
  ['2026-07-05 14:05', '2026-07-05T13:05:00.000Z'],
  ['2026-07-05 9:05', '2026-07-05T08:05:00.000Z'],
  ['2026-07-05 14:05:30', '2026-07-05T13:05:30.000Z'],
  ['2026-07-05T14:05', '2026-07-05T13:05:00.000Z'],
  ['  2026-07-05   14:05  ', '2026-07-05T13:05:00.000Z'],
  ['2026-02-14 23:59', '2026-02-14T22:59:00.000Z'],
  ['2026-02-15', '2026-02-14T23:00:00.000Z'],
  ['2026-03-22 03:00', '2026-03-22T02:00:00.000Z'],
  // In Ramadan, from 15 February to 22 March 2026, it is at UTC.
  ['2026-02-15 03:00', '2026-02-15T03:00:00.000Z'],
  ['2026-02-16', '2026-02-16T00:00:00.000Z'],
  ['2026-03-01 20:45', '2026-03-01T20:45:00.000Z'],
  ['2026-03-22', '2026-03-22T00:00:00.000Z'],
  ['2026-03-22 01:59', '2026-03-22T01:59:00.000Z'],
  // The hour that Ramadan's end skips, at both of its edges.
  ['2026-03-22 02:00', 'none'],
  ['2026-03-22 02:59:59', 'none'],
  // Ramadan of 2027: from 7 February to 14 March.
  ['2027-02-07 01:59', '2027-02-07T00:59:00.000Z'],
  ['2027-02-07 03:00', '2027-02-07T03:00:00.000Z'],
  ['2027-02-08', '2027-02-08T00:00:00.000Z'],
  ['2027-03-14 01:59', '2027-03-14T01:59:00.000Z'],
  ['2027-03-14 02:30', 'none'],
  ['2027-03-14 03:00', '2027-03-14T02:00:00.000Z'],
  ['2027-03-15', '2027-03-14T23:00:00.000Z'],
  // An offset of the author's own holds, whatever the zone.
  ['2026-03-22T02:30:00Z', '2026-03-22T02:30:00.000Z'],
  ['2026-07-05T14:05:00Z', '2026-07-05T14:05:00.000Z'],
  ['2026-07-05T14:05:00z', '2026-07-05T14:05:00.000Z'],
  ['2026-07-05 14:05+03:00', '2026-07-05T11:05:00.000Z'],
  ['2026-07-05 14:05 -0500', '2026-07-05T19:05:00.000Z'],
  ['2026-07-05T00:30:00+01:00', '2026-07-04T23:30:00.000Z'],
  // Digits of Arabic and Persian keyboards.
  ['٢٠٢٦-٠٧-٠٥ ١٤:٠٥', '2026-07-05T13:05:00.000Z'],
  ['٢٠٢٦-٠٣-٠١', '2026-03-01T00:00:00.000Z'],
  ['۲۰۲۶-۰۷-۰۵ ۱۴:۰۵', '2026-07-05T13:05:00.000Z'],
  ['2028-02-29', '2028-02-29T00:00:00.000Z'],
  // Days and hours that do not exist.
  ['2026-02-29', 'none'],
  ['2026-02-30', 'none'],
  ['٢٠٢٦-٠٢-٣٠', 'none'],
  ['2026-02-30T10:00:00Z', 'none'],
  ['2026-13-01', 'none'],
  ['2026-00-10', 'none'],
  ['2026-07-05 24:00', 'none'],
  ['2026-07-05 14:60', 'none'],
  ['2026-07-05 14:05+25:00', 'none'],
  // The day first, as all Arab countries write it, or the year.
  ['05/07/2026', '2026-07-04T23:00:00.000Z'],
  ['5/7/2026 14:05', '2026-07-05T13:05:00.000Z'],
  ['٥/٧/٢٠٢٦ - ١٤:٠٥', '2026-07-05T13:05:00.000Z'],
  ['5.7.2026 14h05', '2026-07-05T13:05:00.000Z'],
  ['2026/07/05', '2026-07-04T23:00:00.000Z'],
  ['2026-7-5', '2026-07-04T23:00:00.000Z'],
  // In words, with the months of any Arab country.
  ['5 يوليوز 2026', '2026-07-04T23:00:00.000Z'],
  ['5 يوليوز 2026 14:05', '2026-07-05T13:05:00.000Z'],
  ['الأحد 5 يوليوز 2026 على الساعة 14:05', '2026-07-05T13:05:00.000Z'],
  ['يوم الأحد، 5 جويلية 2026، الساعة 14:05', '2026-07-05T13:05:00.000Z'],
  ['٥ تموز ٢٠٢٦، ٢:٠٥ م', '2026-07-05T13:05:00.000Z'],
  ['5 يوليو/تموز 2026 الساعة 2:05 مساءً', '2026-07-05T13:05:00.000Z'],
  ['5 تموز (يوليو) 2026 في الساعة 12:30 ظهرا', '2026-07-05T11:30:00.000Z'],
  ['5 يوليه 2026 12:05 ص', '2026-07-04T23:05:00.000Z'],
  ['5 أوت 2026م الساعة 10', '2026-08-05T09:00:00.000Z'],
  ['فاتح ماي 2026', '2026-04-30T23:00:00.000Z'],
  ['الفاتح من شهر أيار 2026 10 صباحا', '2026-05-01T09:00:00.000Z'],
  ['3 كانون الثاني 2026 8:00', '2026-01-03T07:00:00.000Z'],
  ['3 دجمبر 2026', '2026-12-02T23:00:00.000Z'],
  // What contradicts itself, or could be two things.
  ['الاثنين 5 يوليوز 2026', 'none'],
  ['5 يوليوز/غشت 2026', 'none'],
  ['5 يوليوز 2026 14:05 صباحا', 'none'],
  ['5 يوليوز 2026 14', 'none'],
  ['31 يونيو 2026', 'none'],
  ['5/7/26', 'none'],
  ['7/25/2026', 'none'],
  ['20 محرم 1448', 'none'],
  ['2026-07-05 14', 'none'],
  ['2026-07-05Z', 'none'],
  ['نُشر في 2026-07-05', 'none'],
  ['غدًا', 'none'],
  ['', 'none'],
];

const ELSEWHERE: [timezone: string, written: string, means: string][] = [
  ['Europe/Paris', '2026-03-29 01:59:59', '2026-03-29T00:59:59.000Z'],
  ['Europe/Paris', '2026-03-29 02:30', 'none'],
  ['Europe/Paris', '2026-03-29 03:00', '2026-03-29T01:00:00.000Z'],
  ['Asia/Riyadh', '2026-03-01 12:00', '2026-03-01T09:00:00.000Z'],
  ['Africa/Cairo', '2026-04-24 00:30', 'none'],
  ['Africa/Cairo', '2026-04-24 01:00', '2026-04-23T22:00:00.000Z'],
];

describe('A date as its author wrote it', () => {
  for (const [written, means] of IN_CASABLANCA) {
    test(`«${written}» in Casablanca means ${means}`, () => {
      assert.equal(meaning(written, CASABLANCA), means);
    });
  }

  for (const [timezone, written, means] of ELSEWHERE) {
    test(`«${written}» in ${timezone} means ${means}`, () => {
      assert.equal(meaning(written, timezone), means);
    });
  }

  test('A day whose midnight the clock skipped begins at its first moment', () => {
    assert.equal(meaning('2026-04-24', 'Africa/Cairo'), '2026-04-23T22:00:00.000Z');
  });

  const doubled: [timezone: string, written: string, means: string][] = [
    [CASABLANCA, '2026-02-15 02:30', '2026-02-15T01:30:00.000Z'],
    [CASABLANCA, '2027-02-07 02:30', '2027-02-07T01:30:00.000Z'],
    ['Europe/Paris', '2026-10-25 02:30', '2026-10-25T00:30:00.000Z'],
  ];
  const today = ['2026-03-01T12:00:00Z', '2026-07-05T12:00:00Z', '2026-11-24T12:00:00Z'];
  for (const [timezone, written, means] of doubled) {
    for (const now of today) {
      test(`«${written}», which ${timezone} has twice, is the first of the two, also on ${now}`, (t) => {
        t.mock.timers.enable({ apis: ['Date'], now: utc(now) });
        assert.equal(meaning(written, timezone), means);
      });
    }
  }

  test('The second of a doubled hour can be named by its offset', () => {
    assert.equal(meaning('2026-02-15 02:30+00:00', CASABLANCA), '2026-02-15T02:30:00.000Z');
    assert.equal(meaning('2026-10-25 02:30+01:00', 'Europe/Paris'), '2026-10-25T01:30:00.000Z');
  });
});

describe('A moment for machines', () => {
  const cases: [moment: string, timezone: string, iso: string][] = [
    ['2026-07-05T13:05:00Z', CASABLANCA, '2026-07-05T14:05:00+01:00'],
    ['2026-03-01T20:45:00Z', CASABLANCA, '2026-03-01T20:45:00+00:00'],
    ['2026-07-04T23:30:07Z', CASABLANCA, '2026-07-05T00:30:07+01:00'],
    ['2026-07-05T13:05:00Z', 'Africa/Cairo', '2026-07-05T16:05:00+03:00'],
    ['2026-07-05T13:05:00Z', 'UTC', '2026-07-05T13:05:00Z'],
    // The hour that comes twice when Ramadan begins, and the one that is skipped when it is over.
    ['2026-02-15T01:30:00Z', CASABLANCA, '2026-02-15T02:30:00+01:00'],
    ['2026-02-15T02:30:00Z', CASABLANCA, '2026-02-15T02:30:00+00:00'],
    ['2026-03-22T01:59:59Z', CASABLANCA, '2026-03-22T01:59:59+00:00'],
    ['2026-03-22T02:00:00Z', CASABLANCA, '2026-03-22T03:00:00+01:00'],
    ['2027-02-07T01:30:00Z', CASABLANCA, '2027-02-07T02:30:00+01:00'],
    ['2027-02-07T02:30:00Z', CASABLANCA, '2027-02-07T02:30:00+00:00'],
    ['2027-03-14T01:59:59Z', CASABLANCA, '2027-03-14T01:59:59+00:00'],
    ['2027-03-14T02:00:00Z', CASABLANCA, '2027-03-14T03:00:00+01:00'],
  ];
  for (const [moment, timezone, iso] of cases) {
    test(`${moment} in ${timezone} is ${iso}, in ASCII digits`, () => {
      assert.equal(isoDate(utc(moment), { timezone }), iso);
    });
  }

  test('The parts of an address are those of the day in the newspaper’s zone', () => {
    assert.deepEqual(addressDate(utc('2026-07-04T23:30:00Z'), CASABLANCA), {
      year: '2026',
      month: '07',
      day: '05',
    });
    assert.deepEqual(addressDate(utc('2026-02-28T23:30:00Z'), CASABLANCA), {
      year: '2026',
      month: '02',
      day: '28',
    });
  });

  test('Only zones of the tz database are zones', () => {
    assert.equal(isTimezone('Africa/Casablanca'), true);
    assert.equal(isTimezone('Africa/Rabat'), false);
    assert.equal(isTimezone('الدار البيضاء'), false);
  });
});
