import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { buildInto, siteIn, assertSame } from './support/archive.ts';
import { writeFiles } from './support/content-folder.ts';
import { DAY, Desk, fileOf } from './support/desk.ts';
import { temporaryFolder } from './support/folder.ts';
import { holdInto } from './support/holding.ts';

/** Faults that a desk makes among its edits, by turns: the whole file, the date, a merge. */
const FAULTS: ((text: string) => string)[] = [
  () => 'بلا رأس',
  (text) => text.replace(/^date: .*$/m, 'date: أمس'),
  (text) => `${text}\n<<<<<<< HEAD\nهنا\n=======\nهناك\n>>>>>>> other\n`,
];

for (const seed of [2]) {
  test(`Whatever is edited, and whatever is at fault, the site is that of the last sound texts (seed ${seed})`, async (t) => {
    const folder = await temporaryFolder(t);
    const [desk, proper] = [folder, join(folder, 'proper')].map(
      (home) => new Desk(join(home, 'content'), seed),
    );
    if (!desk || !proper) return;
    for (const one of [desk, proper]) await one.open(16);
    const site = join(folder, 'site');
    await holdInto(site, desk.content, desk.now);
    /** The texts of the articles that are published. */
    const published = new Map([...desk.stories].map(([id, story]) => [id, fileOf(story)]));
    const atFault = new Map<string, (text: string) => string>();
    const history: string[] = [];
    for (const [step, days] of [0, 0, 3, 0, 31, 0, 0].entries()) {
      for (const one of [desk, proper]) {
        one.now += days * DAY;
        history.push(await one.edit());
      }
      const ids = [...desk.stories.keys()];
      const broken = ids[(step * 7 + seed) % ids.length] ?? '';
      const mended = ids[(step * 5 + seed) % ids.length] ?? '';
      atFault.set(broken, FAULTS[step % FAULTS.length] ?? String);
      atFault.delete(mended);
      history.push(`break ${broken}`, `mend ${mended}`);
      for (const [id, story] of desk.stories) {
        const text = fileOf(story);
        const file = `articles/${id}.md`;
        const fault = atFault.get(id);
        await writeFiles(desk.content, { [file]: fault ? fault(text) : text });
        if (!fault) published.set(id, text);
        const stands = published.get(id);
        await rm(join(proper.content, file), { force: true });
        await writeFiles(proper.content, { [file]: stands });
      }
      for (const id of published.keys()) if (!desk.stories.has(id)) published.delete(id);
      await holdInto(site, desk.content, desk.now);
      const cold = join(folder, `cold-${step}`);
      await buildInto(cold, proper.content, proper.now);
      assertSame(await siteIn(site), await siteIn(cold), history.join(', '));
      await rm(cold, { recursive: true });
    }
  });
}
