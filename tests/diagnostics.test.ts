import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import type { Log } from 'sarif';
import { codeGuides } from '../src/diagnostics/codes.ts';
import { countedProblems } from '../src/diagnostics/counts.ts';
import { githubCommands } from '../src/diagnostics/github.ts';
import { problemsJson } from '../src/diagnostics/json.ts';
import { problemsSarif } from '../src/diagnostics/sarif.ts';
import { formatProblem, problemsText } from '../src/diagnostics/text.ts';
import type { Problem } from '../src/problems.ts';

const ARABIC = { language: 'ar', base: 'content/' } as const;
const ENGLISH = { language: 'en', base: 'content/' } as const;

const CATEGORY: Problem = {
  code: 'unknown-category',
  severity: 'error',
  file: 'articles/20510.md',
  line: 4,
  column: 9,
  field: 'الركن',
  message: {
    ar: 'لا يوجد ركن بهذا الاسم. هل تقصد \u2068اقتصاد\u2069؟',
    en: 'There is no category of this name. Did you mean \u2068اقتصاد\u2069?',
  },
  found: 'إقتصد',
  wanted: { ar: 'من أركان categories.yaml: مجتمع، اقتصاد', en: 'one of those in categories.yaml' },
  fix: 'الركن: [\u200fاقتصاد\u2069, واجهة]',
};
const AGAIN: Problem = { ...CATEGORY, line: 9, column: undefined, found: 'طبخ', fix: undefined };
const PICTURE: Problem = {
  code: 'picture-missing',
  severity: 'warning',
  file: 'articles/ترامواي، 1.md',
  line: 7,
  column: 1,
  message: { ar: 'هذه الصورة غير موجودة.', en: 'This picture is not there.' },
  found: '100%: a,b.jpg',
};
const REMARK: Problem = {
  code: 'look-alike-letter',
  severity: 'remark',
  file: 'articles/20510.md',
  message: { ar: 'في هذه الكلمة حرف آخر.', en: 'This word has another letter.' },
};
const ALL = [REMARK, PICTURE, AGAIN, CATEGORY];

describe('Problems as text', () => {
  test('come by severity and file, each with its place, and the reason once', () => {
    assert.equal(
      problemsText(ALL, ARABIC),
      `── أخطاء تمنع النشر ──

content/articles/20510.md:4:9
  خطأ: لا يوجد ركن بهذا الاسم. هل تقصد \u2068اقتصاد\u2069؟ \u2068[unknown-category]\u2069
  الحقل: \u2068الركن\u2069
  وجدنا: \u2068إقتصد\u2069
  المطلوب: من أركان categories.yaml: مجتمع، اقتصاد
  لماذا: مقال في ركن غير موجود لا يظهر في أي قائمة، فلا يجده القارئ.
  اكتب:
    الركن: [اقتصاد, واجهة]
content/articles/20510.md:9
  خطأ: لا يوجد ركن بهذا الاسم. هل تقصد \u2068اقتصاد\u2069؟ \u2068[unknown-category]\u2069
  الحقل: \u2068الركن\u2069
  وجدنا: \u2068طبخ\u2069
  المطلوب: من أركان categories.yaml: مجتمع، اقتصاد

── تنبيهات ──

content/articles/ترامواي، 1.md:7:1
  تنبيه: هذه الصورة غير موجودة. \u2068[picture-missing]\u2069
  وجدنا: \u2068100%: a,b.jpg\u2069
  لماذا: بلا ملفها يظهر المقال للقارئ بلا صورة.

── ملاحظات ──

content/articles/20510.md
  ملاحظة: في هذه الكلمة حرف آخر. \u2068[look-alike-letter]\u2069
  لماذا: كلمة فيها حرف من أبجدية أخرى لا يجدها البحث وإن بدت صحيحة.

خطآن وتنبيه واحد وملاحظة واحدة في ملفين.`,
    );
  });

  test('say the same warning fifty times, and then how many more there are', () => {
    const many = Array.from({ length: 61 }, (_, at) => ({
      ...PICTURE,
      file: `articles/${100 + at}.md`,
    }));
    const errors = Array.from({ length: 61 }, (_, at) => ({ ...AGAIN, line: at + 1 }));
    const text = problemsText([...many, ...errors, REMARK], ARABIC);
    assert.equal(text.split('هذه الصورة غير موجودة.').length - 1, 50);
    assert.equal(text.split('لا يوجد ركن').length - 1, 61);
    assert.match(
      text,
      /149\.md:7:1\n(?:.*\n)*\nوهناك 11 موضعا آخر مثلها .\[picture-missing\]..+--format json\n/,
    );
    assert.match(text, /61 خطأ و61 تنبيها وملاحظة واحدة في 62 ملفا\.$/);
    const commands = githubCommands([...many, REMARK], ARABIC).split('\n');
    assert.equal(commands.length, 52);
    assert.match(commands.at(-1) ?? '', /^::warning title=.+picture-missing.+::وهناك 11 موضعا/);
  });

  test('say a long list of what is wanted once, and a short one each time', () => {
    const names = Array.from({ length: 40 }, (_, index) => `حقل ${index}`).join('، ');
    const long = { ...CATEGORY, wanted: { ar: names, en: names } };
    const text = problemsText([long, { ...long, line: 8 }, CATEGORY, AGAIN], ARABIC);
    assert.equal(text.split(names).length - 1, 1);
    assert.equal(text.split('من أركان categories.yaml').length - 1, 2);
  });

  test('speak English when asked to, and leave what was written as it is', () => {
    assert.equal(
      formatProblem(CATEGORY, ENGLISH, true),
      `content/articles/20510.md:4:9
  error: There is no category of this name. Did you mean \u2068اقتصاد\u2069? \u2068[unknown-category]\u2069
  Field: \u2068الركن\u2069
  Found: \u2068إقتصد\u2069
  Wanted: one of those in categories.yaml
  Why: An article in a category that does not exist is in no list, and readers do not find it.
  Write:
    الركن: [اقتصاد, واجهة]`,
    );
  });

  test('are counted as Arabic counts', () => {
    const said = (error: number, warning: number, remark: number, files: number) =>
      countedProblems({ error, warning, remark, files }, 'ar');
    assert.equal(said(0, 0, 0, 0), 'لا أخطاء ولا تنبيهات.');
    assert.equal(said(1, 0, 0, 1), 'خطأ واحد في ملف واحد.');
    assert.equal(said(3, 2, 0, 3), '3 أخطاء وتنبيهان في 3 ملفات.');
    assert.equal(said(11, 11, 11, 11), '11 خطأ و11 تنبيها و11 ملاحظة في 11 ملفا.');
    assert.equal(said(100, 103, 2, 100), '100 خطأ و103 تنبيهات وملاحظتان في 100 ملف.');
    const english = countedProblems({ error: 1, warning: 2, remark: 0, files: 2 }, 'en');
    assert.equal(english, '1 error, 2 warnings in 2 files.');
  });
});

test('As JSON problems have all that is known of them, in both languages, without unseen marks', () => {
  const { version, counts, problems } = JSON.parse(problemsJson(ALL, ARABIC)) as {
    version: number;
    counts: unknown;
    problems: Record<string, unknown>[];
  };
  assert.equal(version, 1);
  assert.deepEqual(counts, { errors: 2, warnings: 1, remarks: 1, files: 2 });
  assert.deepEqual(problems[1], {
    code: 'unknown-category',
    severity: 'error',
    path: 'content/articles/20510.md',
    file: 'articles/20510.md',
    line: 4,
    column: 9,
    field: 'الركن',
    title: { ar: 'ركن غير معروف', en: 'Unknown category' },
    message: {
      ar: 'لا يوجد ركن بهذا الاسم. هل تقصد اقتصاد؟',
      en: 'There is no category of this name. Did you mean اقتصاد?',
    },
    found: 'إقتصد',
    wanted: CATEGORY.wanted,
    why: codeGuides['unknown-category'].why,
    fix: 'الركن: [اقتصاد, واجهة]',
  });
  assert.equal(
    Object.keys(problems[0] ?? {}).join(' '),
    'code severity path file title message why',
  );
});

test('For GitHub each problem is a command whose signs are escaped', () => {
  assert.deepEqual(githubCommands(ALL, ARABIC).split('\n'), [
    '::notice file=content/articles/20510.md,title=حرف يشبه حرفا آخر (look-alike-letter)::ملاحظة: في هذه الكلمة حرف آخر. [look-alike-letter]%0Aلماذا: كلمة فيها حرف من أبجدية أخرى لا يجدها البحث وإن بدت صحيحة.',
    '::error file=content/articles/20510.md,line=4,col=9,title=ركن غير معروف (unknown-category)::خطأ: لا يوجد ركن بهذا الاسم. هل تقصد اقتصاد؟ [unknown-category]%0Aالحقل: الركن%0Aوجدنا: إقتصد%0Aالمطلوب: من أركان categories.yaml: مجتمع، اقتصاد%0Aلماذا: مقال في ركن غير موجود لا يظهر في أي قائمة، فلا يجده القارئ.%0Aاكتب:%0A  الركن: [اقتصاد, واجهة]',
    '::error file=content/articles/20510.md,line=9,title=ركن غير معروف (unknown-category)::خطأ: لا يوجد ركن بهذا الاسم. هل تقصد اقتصاد؟ [unknown-category]%0Aالحقل: الركن%0Aوجدنا: طبخ%0Aالمطلوب: من أركان categories.yaml: مجتمع، اقتصاد%0Aلماذا: مقال في ركن غير موجود لا يظهر في أي قائمة، فلا يجده القارئ.',
    '::warning file=content/articles/ترامواي، 1.md,line=7,col=1,title=صورة غير موجودة (picture-missing)::تنبيه: هذه الصورة غير موجودة. [picture-missing]%0Aوجدنا: 100%25: a,b.jpg%0Aلماذا: بلا ملفها يظهر المقال للقارئ بلا صورة.',
  ]);
  const odd = { ...PICTURE, file: 'articles/a,b: 50%\r\n.md', found: undefined };
  assert.match(
    githubCommands([odd], { language: 'en', base: '' }),
    /^::warning file=articles\/a%2Cb%3A 50%25%0D%0A\.md,line=7,col=1,title=Missing picture \(picture-missing\)::warning: This picture is not there\. /,
  );
});

describe('Problems as SARIF 2.1.0', () => {
  const log = JSON.parse(problemsSarif(ALL, ENGLISH)) as Log;
  const [run] = log.runs;

  test('are one run of a tool whose rules are the codes that occur', () => {
    assert.equal(log.version, '2.1.0');
    assert.equal(
      log.$schema,
      'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    );
    assert.equal(log.runs.length, 1);
    assert.equal(run?.language, 'en');
    assert.equal(run.columnKind, 'utf16CodeUnits');
    assert.deepEqual(
      run.tool.driver.rules?.map(({ id }) => id),
      ['look-alike-letter', 'picture-missing', 'unknown-category'],
    );
    assert.deepEqual(run.tool.driver.rules?.[1], {
      id: 'picture-missing',
      shortDescription: { text: 'Missing picture' },
      fullDescription: { text: 'Without its file readers see the article without a picture.' },
    });
  });

  test('name their rule by its place, their level, and their file as a URI', () => {
    assert.deepEqual(
      run?.results?.map(({ ruleId, ruleIndex, level }) => [ruleId, ruleIndex, level]),
      [
        ['look-alike-letter', 0, 'note'],
        ['unknown-category', 2, 'error'],
        ['unknown-category', 2, 'error'],
        ['picture-missing', 1, 'warning'],
      ],
    );
    assert.deepEqual(
      run?.results?.map(({ locations }) => locations?.[0]?.physicalLocation),
      [
        { artifactLocation: { uri: 'content/articles/20510.md' } },
        {
          artifactLocation: { uri: 'content/articles/20510.md' },
          region: { startLine: 4, startColumn: 9 },
        },
        { artifactLocation: { uri: 'content/articles/20510.md' }, region: { startLine: 9 } },
        {
          artifactLocation: {
            uri: 'content/articles/%D8%AA%D8%B1%D8%A7%D9%85%D9%88%D8%A7%D9%8A%D8%8C%201.md',
          },
          region: { startLine: 7, startColumn: 1 },
        },
      ],
    );
    assert.equal(
      run?.results?.[1]?.message.text,
      'There is no category of this name. Did you mean اقتصاد?',
    );
  });

  test('of a folder elsewhere are absolute', () => {
    const elsewhere = { language: 'en', base: '/srv/جريدة/' } as const;
    const { runs } = JSON.parse(problemsSarif([CATEGORY], elsewhere)) as Log;
    assert.deepEqual(runs[0]?.results?.[0]?.locations?.[0]?.physicalLocation?.artifactLocation, {
      uri: 'file:///srv/%D8%AC%D8%B1%D9%8A%D8%AF%D8%A9/articles/20510.md',
    });
  });
});
