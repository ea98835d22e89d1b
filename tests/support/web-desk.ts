import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';

/** The web desk in a browser: on trial, it keeps files in the browser's own storage instead of a Git service. */

/** The folder of the storage that the desk's program takes for its repository. */
const REPOSITORY = 'sveltia-cms-test';

/** Puts files into the repository on trial. */
export async function putFiles(page: Page, files: Record<string, string>): Promise<void> {
  await page.evaluate(
    async ({ repository, entries }) => {
      const storage = await navigator.storage.getDirectory();
      const root = await storage.getDirectoryHandle(repository, { create: true });
      for (const [path, text] of entries) {
        const steps = path.split('/');
        const name = steps.pop() ?? '';
        let folder = root;
        for (const step of steps) folder = await folder.getDirectoryHandle(step, { create: true });
        const file = await folder.getFileHandle(name, { create: true });
        const writable = await file.createWritable();
        await writable.write(text);
        await writable.close();
      }
    },
    { repository: REPOSITORY, entries: Object.entries(files) },
  );
}

/** All files of the repository on trial, by path. */
export async function takeFiles(page: Page): Promise<Map<string, Buffer>> {
  const files = await page.evaluate(async (repository) => {
    type Folder = FileSystemDirectoryHandle & {
      values: () => AsyncIterable<FileSystemDirectoryHandle | FileSystemFileHandle>;
    };
    const storage = await navigator.storage.getDirectory();
    const found: [string, string][] = [];
    const folders = [
      { folder: await storage.getDirectoryHandle(repository, { create: true }), path: '' },
    ];
    for (let next = folders.pop(); next; next = folders.pop()) {
      for await (const handle of (next.folder as Folder).values()) {
        const path = `${next.path}${handle.name}`;
        if (handle.kind === 'directory') {
          folders.push({ folder: handle, path: `${path}/` });
          continue;
        }
        const file = await handle.getFile();
        const bytes = new Uint8Array(await file.arrayBuffer());
        found.push([path, Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')]);
      }
    }
    return found;
  }, REPOSITORY);
  return new Map(files.map(([path, bytes]) => [path, Buffer.from(bytes, 'latin1')]));
}

/** Opens the desk at one of its own addresses, such as `/collections/articles/new`, and signs in where it asks. */
export async function openDesk(page: Page, origin: string, address: string): Promise<void> {
  await page.goto(`${origin}/admin/#${address}`);
  const signIn = page.getByRole('button', { name: 'العمل مع مستودع تجريبي' });
  const inside = page.locator('[data-key-path="title"], [role="grid"], [role="listbox"], nav');
  await signIn.or(inside).first().waitFor();
  if (await signIn.isVisible()) await signIn.click();
}

/** A field of the editor, by its name in files: the editor draws those below when they come near. */
export async function field(page: Page, name: string): Promise<Locator> {
  const found = page.locator(`[data-key-path="${name}"]`);
  const drawn = page.locator('section[data-key-path]');
  await drawn.first().waitFor();
  const parent = name.split('.').slice(0, -1).join('.');
  if (parent) {
    const parts = page.locator(`[data-key-path="${parent}"]`).locator('.placeholder').or(found);
    await parts.first().scrollIntoViewIfNeeded();
    await found.waitFor();
  }
  for (let last = ''; (await found.count()) === 0;) {
    const lowest = (await drawn.last().getAttribute('data-key-path')) ?? '';
    assert.notEqual(lowest, last, 'the editor has no such field');
    last = lowest;
    await drawn.last().scrollIntoViewIfNeeded();
    await page.waitForFunction(
      (before) =>
        [...document.querySelectorAll('section[data-key-path]')]
          .at(-1)
          ?.getAttribute('data-key-path') !== before,
      last,
    );
  }
  return found;
}

/** Saves what is in the editor, and waits until the desk says that it did. */
export async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'حفظ', exact: true }).click();
  await page.getByText('تم حفظ العنصر.').first().waitFor();
}
