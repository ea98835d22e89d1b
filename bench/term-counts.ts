import { readFile, writeFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { TERM_COUNTS } from '../src/content/term-files.ts';
import { termCountLines } from '../src/text/terms/term-counts.ts';
import { termOf } from '../src/text/terms/terms.ts';
import { wordsIn } from '../src/text/words.ts';

/** `npx tsx bench/term-counts.ts FILE`: counts the terms of a corpus anew. bench/README.md explains it. */

const HEAD = `# In how many of 10,134 news reports each term stands, of those that two have at least: what makes a term
# telling, for related articles (docs/decisions/related-articles.md). Terms are stems (light-stem.ts).
# Countries, their people, capitals, currencies and months count as often as the most frequent of their kind:
# each newspaper has its own. Counts only, made by bench/term-counts.ts from the ANT corpus (A. Chouigui, O. Ben Khiroun and B. Elayeb,
# «ANT Corpus: An Arabic News Text Collection for Textual Classification», 2017; Apache-2.0): reports of
# Tunisian broadcasters. No text of it is here.
`;

/** Words that are common in one country's news and rare in another's, by their kinds. */
const LOCAL = [
  'المغرب الجزائر تونس ليبيا موريتانيا مصر السودان السعودية الكويت قطر البحرين الإمارات عمان اليمن العراق سوريا الأردن لبنان فلسطين',
  'مغربي جزائري تونسي ليبي موريتاني مصري سوداني سعودي كويتي قطري بحريني إماراتي عماني يمني عراقي سوري أردني لبناني فلسطيني',
  'الرباط طرابلس نواكشوط القاهرة الخرطوم الرياض الدوحة المنامة أبوظبي مسقط صنعاء بغداد دمشق بيروت القدس',
  'درهم دينار جنيه ريال ليرة أوقية',
  'يناير فبراير مارس أبريل ماي مايو يونيو يوليو يوليوز أغسطس غشت سبتمبر شتنبر أكتوبر نوفمبر نونبر ديسمبر دجنبر جانفي فيفري أفريل جوان جويلية أوت كانون شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين',
];

const [file = ''] = process.argv.slice(2);
const bytes = await readFile(file);
const text = (bytes[0] === 0x1f ? gunzipSync(bytes) : bytes).toString('utf8');
const reports = text
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as { title: string; text: string });
const of = new Map<string, number>();
for (const report of reports) {
  for (const term of new Set(wordsIn(`${report.title} ${report.text}`).map(termOf))) {
    if (term !== undefined) of.set(term, (of.get(term) ?? 0) + 1);
  }
}
for (const words of LOCAL) {
  const terms = words.split(' ').flatMap((word) => termOf(word) ?? []);
  const most = Math.max(...terms.map((term) => of.get(term) ?? 0));
  for (const term of terms) of.set(term, most);
}
await writeFile(TERM_COUNTS, HEAD + termCountLines({ texts: reports.length, of }));
