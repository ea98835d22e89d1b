import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readCoverage } from '../src/content/live-coverage.ts';
import { parseDate } from '../src/dates.ts';
import { steadySpan } from '../src/model/turning-points.ts';
import { article, CATEGORIES, site } from './support/newspaper.ts';

const ZONE = 'Africa/Casablanca';
const at = (moment: string) => parseDate(moment, ZONE) ?? NaN;

/** A text as the coverage of an evening, with the lines at fault. */
function read(body: string, until = '2026-12-02 12:00') {
  const place = { file: 'articles/1.md', linesBeforeBody: 0, timezone: ZONE };
  const published = at('2026-11-29 20:00');
  return readCoverage(body, { ...place, published, until: at(until), as: 'guillemets' });
}

describe('The entries of a live coverage', () => {
  test('are read however their times and marks are written, and stand newest first', () => {
    const { coverage, problems } = read(`تمهيد.

## 20:05 "الجلسة" تبدأ (مثبت)
##٩:٠٥ م: خلاف [حدث بارز، بقلم: سعاد المرابط، كريم العلوي]
### الساعة 22h00 – نتيجة (3-1)
## **22:10** مُثبَّتة (بارز)
## 2026-11-30 00:10 بعد منتصف الليل
# الثلاثاء 1 دجنبر 2026
## 9:30 صباحا استئناف
`);
    assert.deepEqual(problems, []);
    assert.deepEqual(
      coverage.entries.map(({ id, title }) => `${id} ${title}`),
      [
        't20261201-0930 استئناف',
        't20261130-0010 بعد منتصف الليل',
        't20261129-2210 مُثبَّتة',
        't20261129-2200 نتيجة (3-1)',
        't20261129-2105 خلاف',
        't20261129-2005 «الجلسة» تبدأ',
      ],
    );
    const [, , key, score, dispute, pinned] = coverage.entries;
    assert.deepEqual([pinned?.isPinned, pinned?.isKey], [true, false]);
    assert.deepEqual([key?.isKey, score?.isKey, dispute?.isKey], [true, false, true]);
    assert.deepEqual(dispute?.authors, ['سعاد المرابط', 'كريم العلوي']);
  });

  test('keep their anchors when others come, whatever is written at the same minute', () => {
    const idsOf = (body: string) => {
      const { entries } = read(body).coverage;
      return Object.fromEntries(entries.map(({ id, title }) => [title, id]));
    };
    const first = '## 20:10 أول\n## 21:00 ثان\n';
    const alone = idsOf(first);
    const now = idsOf(`${first}## 21:00 ثالث\n## 20:30 بينهما\n## 21:01 رابع\n`);
    assert.deepEqual({ ...now, ...alone }, now);
    assert.equal(now['ثالث'], 't20261129-2100-2');
  });

  test('cut what is no heading nowhere: code, lists and headings of an entry stay in it', () => {
    const { coverage } = read('## 20:10 بند\n\n```\n## 20:20 شفرة\n```\n\n### فرعي\n\nآخر النص.\n');
    assert.equal(coverage.entries.length, 1);
    assert.deepEqual(coverage.entries[0]?.lines, [1, 10]);
  });

  test('are known by their first paragraph, or by what they say first where they have none', () => {
    const { coverage } = read(`## 20:10
> قالت **الرئيسة**: رُفعت الجلسة.

## 20:20

- فاز الأحمر
- تعادل الأزرق

## 20:30 بعنوان

- أول

ثم فقرة.
`);
    const openings = coverage.entries.map(({ opening }) => opening);
    assert.deepEqual(openings, ['ثم فقرة.', 'فاز الأحمر', 'قالت الرئيسة: رُفعت الجلسة.']);
  });
});

test('A newspaper is the same until an entry opens, and until a coverage ends', () => {
  const { coverage } = read('## 21:00 بند\n', '2026-11-30 02:00');
  const articles = [article({ id: '1', published: at('2026-11-29 20:00'), coverage })];
  const paper = { site: site(), categories: CATEGORIES, pages: [], oldAddresses: [], articles };
  const turnAfter = (moment: string) => {
    const { until, because } = steadySpan(paper, at(moment));
    return [until, ...because];
  };
  assert.deepEqual(turnAfter('2026-11-29 20:30'), [at('2026-11-29 21:00'), 'live-entry']);
  assert.deepEqual(turnAfter('2026-11-29 21:00'), [at('2026-11-30 02:00'), 'live-ends']);
});
