import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { readPush } from '../src/author-messages/push.ts';
import { temporaryFolder } from './support/folder.ts';
import { gitIn, IDRIS, repository, SALMA } from './support/repository.ts';

/** Which files a push changed and who did, out of real repositories. */

/** A text long enough that Git knows it again under another name. */
const TEXT = Array.from({ length: 12 }, (_, line) => `السطر ${line} من الخبر.`).join('\n');

const ZEROS = '0'.repeat(40);

/** The push as `author: how file, how file`, a line for each author. */
async function told(content: string, since: string, until = 'HEAD'): Promise<string> {
  const push = await readPush(content, since, until);
  if (push.is === 'unknown') return push.why;
  return push.shares
    .map(({ author, changes }) => {
      const files = changes.map(({ how, old, file }) => {
        return `${how} ${old === file ? file : `${old} → ${file}`}`;
      });
      return `${author.name}: ${files.toSorted().join(', ')}`;
    })
    .join('\n');
}

describe('A push', () => {
  test('is told to each who had a part in it, by the files that differ in the end', async (t) => {
    const { content, commit } = await repository(t);
    const since = await commit(SALMA, {
      'content/articles/1.md': `${TEXT}\n1`,
      'content/articles/2.md': `${TEXT}\nآخر تماما: ${'كلمة '.repeat(99)}`,
      'README.md': 'x',
    });
    await commit(IDRIS, { 'content/articles/3.md': 'جديد', 'README.md': 'y' });
    await commit(IDRIS, { 'content/articles/4.md': 'يُحذف بعد قليل' });
    await commit(SALMA, { 'content/articles/1.md': 'مصحح', 'content/articles/3.md': 'جديد ومصحح' });
    const last = await commit(IDRIS, {
      'content/articles/2.md': undefined,
      'content/articles/4.md': undefined,
    });
    assert.equal(
      await told(content, since),
      `سلمى: added articles/3.md, changed articles/1.md
إدريس: added articles/3.md, removed articles/2.md`,
    );
    const push = await readPush(content, since, 'HEAD');
    assert.ok(push.is === 'known');
    assert.equal(push.until, last);
    assert.equal(push.shares.find(({ author }) => author.name === 'إدريس')?.commit, last);
    assert.notEqual(push.shares.find(({ author }) => author.name === 'سلمى')?.commit, last);
  });

  test('gives the text before, also of a file that was renamed', async (t) => {
    const { content, commit } = await repository(t);
    const since = await commit(SALMA, { 'content/articles/قديم.md': TEXT });
    await commit(SALMA, {
      'content/articles/قديم.md': undefined,
      'content/articles/2026/جديد اسمه.md': `${TEXT}\nسطر`,
    });
    assert.equal(
      await told(content, since),
      'سلمى: changed articles/قديم.md → articles/2026/جديد اسمه.md',
    );
    const push = await readPush(content, since, 'HEAD');
    const [share] = push.is === 'known' ? push.shares : [];
    assert.equal((await share?.changes[0]?.before())?.toString(), TEXT);
  });

  test('that a merge brings is its writers’, and the merger’s is what was settled in it', async (t) => {
    const { content, folder, git, commit } = await repository(t);
    const since = await commit(SALMA, { 'content/articles/1.md': 'أ' });
    await git('switch', '--create', 'desk');
    await commit(IDRIS, { 'content/articles/2.md': 'ب', 'content/articles/1.md': 'ج' });
    await git('switch', 'main');
    await commit(SALMA, { 'content/articles/1.md': 'د' });
    await assert.rejects(git('merge', '--no-ff', 'desk'));
    const editor = { name: 'المحررة', mail: 'desk@express-tv.example' };
    await commit(editor, { 'content/articles/1.md': 'نص متفق عليه' }, 'دمج');
    assert.equal(
      await told(content, since),
      `المحررة: changed articles/1.md
سلمى: changed articles/1.md
إدريس: added articles/2.md, changed articles/1.md`,
    );
    // A new branch whose newest commit is a merge: what it brought is known by its first parent.
    assert.match(await told(content, ZEROS), /^إدريس: added articles\/2\.md, changed/m);
    assert.equal(await gitIn(folder, ['status', '--porcelain']), '');
  });

  test('with several authors of one commit is told to each, once', async (t) => {
    const { content, commit } = await repository(t);
    const since = await commit(SALMA, {});
    const message = `خبر\n\nCo-authored-by: إدريس <IDRIS@express-tv.example>\nCo-authored-by: سلمى <salma@express-tv.example>`;
    await commit(SALMA, { 'content/articles/1.md': 'أ' }, message);
    await commit(IDRIS, { 'content/articles/2.md': 'ب' });
    assert.equal(
      await told(content, since),
      `سلمى: added articles/1.md
إدريس: added articles/1.md, added articles/2.md`,
    );
  });

  test('of nothing that is content is told to nobody', async (t) => {
    const { content, commit } = await repository(t);
    const since = await commit(SALMA, {});
    await commit(SALMA, { 'README.md': 'x' });
    assert.equal(await told(content, since), '');
  });

  test('by a name with marks that would disorder a message is told without them', async (t) => {
    const { content, commit } = await repository(t);
    const since = await commit(SALMA, {});
    const odd = { name: 'س\u202eلم\u001bى', mail: 'x@express-tv.example' };
    await commit(odd, { 'content/articles/1.md': 'أ' });
    assert.equal(await told(content, since), 'سلمى: added articles/1.md');
  });
});

describe('Where the commit before is not known', () => {
  test('the first push of a repository is all that is in it', async (t) => {
    const { content, commit } = await repository(t);
    await commit(SALMA, { 'content/articles/1.md': 'أ', 'content/site.yaml': 'name: x' });
    assert.equal(await told(content, ZEROS), 'سلمى: added articles/1.md, added site.yaml');
  });

  test('a new branch is its newest commit', async (t) => {
    const { content, commit } = await repository(t);
    await commit(SALMA, { 'content/articles/1.md': 'أ' });
    await commit(IDRIS, { 'content/articles/2.md': 'ب' });
    assert.equal(await told(content, ZEROS), 'إدريس: added articles/2.md');
  });

  test('and so is a force push over commits that nobody has', async (t) => {
    const { content, commit } = await repository(t);
    await commit(SALMA, { 'content/articles/1.md': 'أ' });
    await commit(IDRIS, { 'content/articles/1.md': 'ب' });
    assert.equal(await told(content, 'f'.repeat(40)), 'إدريس: changed articles/1.md');
  });
});

test('A force push that took commits back is told of by the two ends', async (t) => {
  const { content, git, commit } = await repository(t);
  await commit(SALMA, { 'content/articles/1.md': 'أ' });
  const since = await commit(IDRIS, { 'content/articles/1.md': 'ب' });
  await git('reset', '--hard', 'HEAD^');
  await commit(SALMA, { 'content/articles/2.md': 'ج' });
  assert.equal(await told(content, since), 'سلمى: added articles/2.md, changed articles/1.md');
});

describe('A clone', () => {
  test('without history tells nothing rather than something untrue', async (t) => {
    const { folder, commit } = await repository(t);
    const since = await commit(SALMA, { 'content/articles/1.md': 'أ' });
    await commit(IDRIS, { 'content/articles/2.md': 'ب' });
    const clones = await temporaryFolder(t);
    await gitIn(clones, ['clone', '--depth', '1', `file://${folder}`, 'shallow']);
    assert.equal(await told(join(clones, 'shallow/content'), since), 'no-history');
    assert.equal(await told(join(clones, 'shallow/content'), ZEROS), 'no-history');
  });

  test('of the last commits is enough for them', async (t) => {
    const { folder, commit } = await repository(t);
    await commit(SALMA, { 'content/articles/1.md': 'أ' });
    const since = await commit(SALMA, { 'content/articles/2.md': 'ب' });
    await commit(IDRIS, { 'content/articles/3.md': 'ج' });
    const clones = await temporaryFolder(t);
    await gitIn(clones, ['clone', '--depth', '2', `file://${folder}`, 'shallow']);
    assert.equal(await told(join(clones, 'shallow/content'), since), 'إدريس: added articles/3.md');
  });
});

test('Where there is no repository, or no such commit, that is said', async (t) => {
  const folder = await temporaryFolder(t);
  assert.equal(await told(folder, ZEROS), 'no-repository');
  const { content, commit } = await repository(t);
  await commit(SALMA, { 'content/articles/1.md': 'أ' });
  assert.equal(await told(content, ZEROS, '--output=/tmp/x'), 'no-commit');
});
