import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { assertSame, buildInto, siteIn } from './support/archive.ts';
import { DAY, Desk } from './support/desk.ts';
import { temporaryFolder } from './support/folder.ts';

/** A build that finds the output of an earlier one makes the same site as one that finds nothing. */

/** Between them these two make every kind of edit, and most of them twice. */
const SEEDS = [1, 7];

for (const seed of SEEDS) {
  test(`After any series of edits a warm build equals a cold one (seed ${seed})`, async (t) => {
    const folder = await temporaryFolder(t);
    const desk = new Desk(join(folder, 'content'), seed);
    const warm = join(folder, 'warm');
    await desk.open(24);
    await buildInto(warm, desk.content, desk.now);
    // Days that pass: an embargo opens, then a month ends, then a year.
    const days = [0, 0, 2, 0, 0, 11, 0, 0, 31, 0];
    const history: string[] = [];
    for (const [step, passed] of days.entries()) {
      desk.now += passed * DAY;
      history.push(await desk.edit(), `${passed} days`);
      await buildInto(warm, desk.content, desk.now);
      const cold = join(folder, `cold-${step}`);
      await buildInto(cold, desk.content, desk.now);
      assertSame(await siteIn(warm), await siteIn(cold), history.join(', '));
      await rm(cold, { recursive: true });
    }
  });
}

test('Two cold builds of copies in different folders are equal', async (t) => {
  const folder = await temporaryFolder(t);
  const desk = new Desk(join(folder, 'content'), 3);
  await desk.open(24);
  const copy = join(folder, 'elsewhere', 'paper');
  await cp(desk.content, copy, { recursive: true });
  const [here, there] = [join(folder, 'site'), join(folder, 'elsewhere', 'public')];
  await buildInto(here, desk.content, desk.now);
  await buildInto(there, copy, desk.now);
  assertSame(await siteIn(there), await siteIn(here), 'elsewhere');
});
