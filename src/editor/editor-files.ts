import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeWhole } from '../whole-file.ts';
import { readKnownNames } from './known-names.ts';
import { editorSchemas } from './schemas.ts';
import { editorSnippets } from './snippets.ts';

/**
 * Writes what VS Code knows of a newspaper: schemas and snippets, as `.vscode/settings.json` expects them. What
 * stands as it is is left alone, so that an editor does not read it again.
 *
 * @param root path of the content folder
 * @param folder path of the `.vscode` folder
 * @returns the files that were written, as paths inside the folder
 */
export async function writeEditorFiles(root: string, folder: string): Promise<string[]> {
  const known = await readKnownNames(root);
  const schemas = Object.entries(editorSchemas(known));
  const files: [string, unknown][] = [
    ...schemas.map(([name, schema]): [string, unknown] => [`schemas/${name}.json`, schema]),
    ['midad.code-snippets', editorSnippets(known)],
  ];
  await mkdir(join(folder, 'schemas'), { recursive: true });
  const written: string[] = [];
  for (const [name, contents] of files) {
    const text = `${JSON.stringify(contents, undefined, 2)}\n`;
    const path = join(folder, name);
    if ((await readFile(path, 'utf8').catch(() => undefined)) === text) continue;
    await writeWhole(path, text);
    written.push(name);
  }
  return written;
}
