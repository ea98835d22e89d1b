import assert from 'node:assert/strict';
import { symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { UsageFault } from '../src/problems.ts';
import { attachment, moving, photograph, planOf, UPLOADS } from './support/old-media.ts';

let red: Buffer;
let green: Buffer;
let blue: Buffer;
before(async () => {
  red = await photograph('#a33');
  green = await photograph('#3a3');
  blue = await photograph('#33a');
});

describe('A copy of the old site', () => {
  test('gives the files that are used, found as disks and WordPress keep them', async (t) => {
    const heavy = await photograph('#777', 6_000_000);
    const uploads = 'site/public_html/wp-content/uploads/';
    const { root, content, carry, carried, all } = await moving(t, {
      [`${uploads}2019/05/dam-scaled.jpg`]: green,
      [`${uploads}2019/05/dam.jpg`]: red,
      [`${uploads}2019/05/camera.jpg`]: heavy,
      [`${uploads}2019/05/camera-scaled.jpg`]: green,
      [`${uploads}2019/05/lost-150x150.jpg`]: red,
      [`${uploads}2019/05/lost-1024x682.jpg`]: blue,
      [`${uploads}2019/05/lost-300x200.jpg`]: red,
      [`${uploads}2019/05/${'آسفي'.normalize('NFD')}.JPG`]: blue,
      [`${uploads}2019/05/page.jpg`]: '<!DOCTYPE html><title>404</title>',
      [`${uploads}2019/05/chart.svg`]: '<svg xmlns="http://www.w3.org/2000/svg"/>',
      [`${uploads}2019/05/unused.jpg`]: red,
      [`${uploads}2019/05/speech.mp3`]: 'ID3 not read',
      [`${uploads}sites/3/2019/06/port.jpg`]: blue,
      'outside/secret.jpg': red,
      'content/media/2019/05/own.jpg': green,
      'content/media/2019/05/same.jpg': red,
      [`${uploads}2019/05/own.jpg`]: red,
      [`${uploads}2019/05/same.jpg`]: red,
      'content/media.list': `${'0'.repeat(64)} 123 2019/05/stored.jpg\n`,
    });
    await symlink(join(root, 'outside'), join(root, uploads, '2019/07'));
    const names =
      'dam-scaled camera-scaled lost آسفي page chart unused speech own same stored gone';
    const endings: Record<string, string> = { chart: 'svg', speech: 'mp3' };
    const plan = planOf(
      ...names
        .split(' ')
        .map((name, at) => attachment(at + 1, `2019/05/${name}.${endings[name] ?? 'jpg'}`)),
      attachment(30, '2019/06/port.jpg'),
      attachment(31, '2019/07/secret.jpg'),
      attachment(32, '2019/05/../../../outside/secret.jpg'),
    );
    const used = names
      .replaceAll('-scaled', '')
      .split(' ')
      .filter((name) => name !== 'unused' && name !== 'speech')
      .map((name) => `2019/05/${name}.${endings[name] ?? 'jpg'}`);
    used.push('files/2019/05/speech.mp3', '2019/06/port.jpg', '2019/07/secret.jpg');
    used.push(plan.pictureOf(32)?.src ?? '');
    const folder = join(root, 'site');

    const trial = await carry(plan, used, { folder, isTrial: true });
    assert.deepEqual(await all(), [
      'media',
      'media.list',
      'media/2019',
      'media/2019/05',
      'media/2019/05/own.jpg',
      'media/2019/05/same.jpg',
    ]);
    const done = await carry(plan, used, { folder });
    assert.deepEqual(done.tallies, trial.tallies);
    assert.deepEqual(done.tallies, {
      pictures: { read: 14, new: 6, changed: 0, standing: 2, editedByHand: 1, leftOut: 5 },
      files: { read: 1, new: 1, changed: 0, standing: 0, editedByHand: 0, leftOut: 0 },
    });
    assert.deepEqual(await carried('2019/05/dam.jpg'), red);
    assert.deepEqual(await carried('2019/05/camera.jpg'), green);
    assert.deepEqual(await carried('2019/05/lost.jpg'), blue);
    assert.deepEqual(await carried('2019/05/آسفي.jpg'), blue);
    assert.deepEqual(await carried('2019/06/port.jpg'), blue);
    assert.deepEqual(await carried('2019/05/own.jpg'), green);
    assert.equal(String(await carried('files/2019/05/speech.mp3')), 'ID3 not read');
    const remarks = done.remarksOn(used).map((remark) => {
      if (remark.kind === 'picture-missing') return [remark.address, remark.why];
      return remark.kind === 'picture-unfit' ? [remark.address, remark.why.en.slice(0, 14)] : [];
    });
    assert.deepEqual(remarks, [
      [`${UPLOADS}2019/05/page.jpg`, 'not-in-folder'],
      [`${UPLOADS}2019/05/chart.svg`, 'This is an SVG'],
      [`${UPLOADS}2019/05/gone.jpg`, 'not-in-folder'],
      [`${UPLOADS}2019/07/secret.jpg`, 'not-in-folder'],
      [`${UPLOADS}2019/05/../../../outside/secret.jpg`, 'not-in-folder'],
    ]);

    // What was carried stands, what was lost is found once it is there, and no draft is left.
    await writeFile(join(root, uploads, '2019/05/gone.jpg'), red);
    const carriedBefore = await all();
    const again = await carry(plan, used, { folder: join(root, 'site/public_html/wp-content') });
    assert.deepEqual(again.tallies.pictures, {
      read: 14,
      new: 1,
      changed: 0,
      standing: 8,
      editedByHand: 1,
      leftOut: 4,
    });
    assert.deepEqual(await all(), [...carriedBefore, 'media/2019/05/gone.jpg'].toSorted());
    await assert.rejects(carry(plan, used, { folder: join(content, 'nowhere') }), UsageFault);
  });
});
