import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { inPlace, planMove, type Standing } from '../src/deploy/plan.ts';
import type { HostedFile, Holdings, Step } from '../src/deploy/release.ts';
import { inOrder } from '../src/deploy/order.ts';
import { afterCut, uploadOf } from '../src/deploy/upload.ts';
import { fc } from './support/any.ts';

/**
 * A made-up site: what each page needs and leads to, said by its very content, as HTML does. Parts are named by their
 * content, or keep their name.
 */
interface Page {
  parts: string[];
  links: string[];
}
type Site = Record<string, Page>;

const GRACE = 60;
const NOTHING = { strays: new Map(), loose: new Set<string>() };
const PATHS = ['a/1', 'a/2', 'a/3', 'b/4', 'b/5', 'about'].map((name) => `${name}/index.html`);
const LISTS = ['index.html', 'a/index.html', 'b/index.html', 'a/page/1/index.html'];
const PARTS = ['assets/x-1.css', 'assets/x-2.css', 'media/p-1.avif', 'media/p-2.avif', 'logo.svg'];

/** The front page leads everywhere, others to some pages that are there. */
const sites: fc.Arbitrary<Site> = fc.subarray([...PATHS, ...LISTS.slice(1)]).chain((paths) => {
  const page = fc.record({ parts: fc.subarray(PARTS), links: fc.subarray(paths) });
  return fc
    .tuple(fc.array(page, { minLength: paths.length, maxLength: paths.length }), fc.subarray(PARTS))
    .map(([pages, parts]) => ({
      ...Object.fromEntries(paths.map((path, index) => [path, pages[index] ?? page0])),
      'index.html': { parts, links: paths },
    }));
});
const page0: Page = { parts: [], links: [] };

/** A site as files: a page's bytes say what it needs, a part that keeps its name changes with each release. */
function filesOf(site: Site, release: number): Holdings {
  const files = new Map<string, HostedFile>();
  for (const [path, page] of Object.entries(site)) {
    files.set(path, fileOf(JSON.stringify(page)));
    for (const part of page.parts)
      files.set(part, fileOf(part === 'logo.svg' ? `${release}` : part));
  }
  return files;
}

function fileOf(content: string): HostedFile {
  return { sha256: content, bytes: content.length, headers: '{}' };
}

/** The pages to which a reader comes from the front page, and what is missing on the way. */
function read(lying: Holdings): { pages: Page[]; missing: string[] } {
  const seen = new Set<string>();
  const pages: Page[] = [];
  const missing: string[] = [];
  const visit = (path: string) => {
    if (seen.has(path)) return;
    seen.add(path);
    const file = lying.get(path);
    if (!file) {
      missing.push(path);
      return;
    }
    const page = JSON.parse(file.sha256) as Page;
    pages.push(page);
    missing.push(...page.parts.filter((part) => !lying.has(part)));
    for (const link of page.links) visit(link);
  };
  if (lying.has('index.html')) visit('index.html');
  return { pages, missing };
}

interface Turn {
  site: Site;
  /** Minutes since the last one. */
  after: number;
  /** Which of the steps that are free in their order come first, and after how many it is cut. */
  seed: number;
  cut: number;
}

const turns: fc.Arbitrary<Turn[]> = fc.array(
  fc.record({
    site: sites,
    after: fc.integer({ min: 0, max: 100 }),
    seed: fc.nat(),
    cut: fc.oneof(fc.constant(Infinity), fc.nat(12)),
  }),
  { minLength: 2, maxLength: 5 },
);

/** What lies where, by path. */
function hashes(files: Holdings): string[] {
  return [...files].map(([path, { sha256 }]) => `${path} ${sha256}`).toSorted();
}

/** The steps of a batch in some order. */
function shuffled(steps: readonly Step[], seed: number): Step[] {
  return steps.toSorted((a, b) => weight(a.path, seed) - weight(b.path, seed));
}

function weight(path: string, seed: number): number {
  return path
    .split('')
    .reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0) + seed) % 1009, seed % 1009);
}

describe('The order in which a site comes to its place', () => {
  test('Leaves no reader without a part or a page, wherever and however often it is cut', () => {
    fc.assert(
      fc.property(turns, (all) => {
        let host: Standing = { ...NOTHING, release: 0, files: new Map(), retired: [] };
        let now = 0;
        /** What pages that readers have opened need, and when they did. */
        const opened: { at: number; parts: string[] }[] = [];
        for (const { site, after, seed, cut } of all) {
          now += after * 60_000;
          const target = filesOf(site, host.release + 1);
          const plan = planMove(host, target, { now, grace: GRACE, atOnce: () => false });
          const lying = inPlace(host);
          const upload = uploadOf(host, plan, target);
          const look = () => {
            assert.deepEqual(read(lying).missing, []);
            for (const { at, parts } of opened) {
              if (now - at >= GRACE * 60_000) continue;
              assert.deepEqual(
                parts.filter((part) => !lying.has(part)),
                [],
              );
            }
          };
          const done = new Set<string>();
          let steps = 0;
          for (const batch of plan.batches) {
            for (const { path, file } of shuffled(batch.steps, seed)) {
              if (steps >= cut) break;
              steps += 1;
              lying.set(path, file);
              done.add(path);
              look();
            }
          }
          opened.push({ at: now, parts: read(lying).pages.flatMap(({ parts }) => parts) });
          if (steps >= cut) {
            const isDone = (index: number) => done.has(upload.steps[index]?.path ?? '');
            host = afterCut(host, upload, isDone);
            continue;
          }
          for (const { path } of plan.due) {
            lying.delete(path);
            look();
          }
          const due = new Set(plan.due);
          const retired = plan.retired.filter((file) => !due.has(file));
          host = { ...NOTHING, release: host.release + 1, files: target, retired };
          assert.deepEqual(hashes(inPlace(host)), hashes(lying));
        }
      }),
      { numRuns: 1_000 },
    );
  });

  test('Is by what leads where: parts, new pages, changed pages, lists', () => {
    const present = new Set([
      'index.html',
      'a/index.html',
      'a/1/index.html',
      'search/index/2026/x',
    ]);
    const paths = [
      'index.html',
      'sitemap.xml',
      'a/index.html',
      'a/1/index.html',
      'a/1/index.html.br',
      'a/2/index.html',
      'a/2/index.html.br',
      'a/1/lite/index.html',
      'a/page/2/index.html',
      'assets/style-1.css',
      'search/index/2026/x',
      'search/index/shards.json',
      'fragments/latest.html',
      'sw.js',
      'feed.xml',
    ];
    const steps = paths.map((path) => ({ path, file: fileOf(path) }));
    const batches = inOrder(steps, (path) => present.has(path), paths);
    assert.deepEqual(
      batches.map(({ phase, steps: some }) => [phase, some.map(({ path }) => path)]),
      [
        ['parts', ['assets/style-1.css']],
        ['parts', ['search/index/2026/x']],
        [
          'pages',
          ['a/2/index.html.br', 'a/2/index.html', 'a/1/lite/index.html', 'a/page/2/index.html'],
        ],
        ['pages', ['a/1/index.html.br', 'a/1/index.html']],
        [
          'lists',
          [
            'index.html',
            'sitemap.xml',
            'a/index.html',
            'search/index/shards.json',
            'fragments/latest.html',
            'sw.js',
            'feed.xml',
          ],
        ],
      ],
    );
  });
});

describe('Compressed editions', () => {
  const host = (paths: string[]): Standing => ({
    ...NOTHING,
    release: 1,
    files: new Map(paths.map((path) => [path, fileOf(path)])),
    retired: [],
  });
  const parting = { now: 0, grace: GRACE, atOnce: (path: string) => path === 'a/2/index.html' };
  const editions = ['', '.br', '.gz'].map((end) => `a/1/index.html${end}`);

  test('Go at once where their file stays and has none any more', () => {
    const plan = planMove(host(editions), new Map([['a/1/index.html', fileOf('new')]]), parting);
    assert.deepEqual(
      plan.due.map(({ path }) => path),
      editions.slice(1),
    );
  });

  test('Stay as long as their file, where that goes', () => {
    const plan = planMove(host(editions), new Map(), parting);
    assert.deepEqual(plan.due, []);
    assert.deepEqual(
      plan.retired.map(({ path, due }) => [path, due]),
      editions.map((path) => [path, GRACE * 60_000]),
    );
  });

  test('Go at once with a file that was withdrawn', () => {
    const withdrawn = ['', '.br'].map((end) => `a/2/index.html${end}`);
    const { due } = planMove(host([...editions, ...withdrawn]), new Map(), parting);
    assert.deepEqual(
      due.map(({ path }) => path),
      withdrawn,
    );
  });
});
