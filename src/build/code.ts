import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type Metafile } from 'esbuild';
import { hashOf } from '../hash.ts';
import type { MadeOnce } from '../made-once.ts';

/**
 * Hashes of parts of the engine's own code: each changes when a module that the part is made of does, or
 * the version of a package that it uses, and with no other change.
 *
 * @param engine path of the engine's folder
 * @param parts for each part the modules that it begins with, as paths inside the engine's folder
 */
export async function hashCode<Part extends string>(
  engine: string,
  parts: Record<Part, string[]>,
  once: MadeOnce,
): Promise<Record<Part, string>> {
  return once(['hashes of code', parts], () => hashed(engine, parts));
}

async function hashed<Part extends string>(
  engine: string,
  parts: Record<Part, string[]>,
): Promise<Record<Part, string>> {
  const modules = [...new Set(Object.values<string[]>(parts).flat())];
  const { metafile } = await build({
    absWorkingDir: engine,
    entryPoints: modules,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    outdir: 'never-written',
    write: false,
    metafile: true,
    logLevel: 'silent',
  });
  const known = new Map<string, Promise<string>>();
  const hashOnce = (name: string, make: () => Promise<string>) => {
    const hash = known.get(name) ?? make();
    known.set(name, hash);
    return hash;
  };
  const entries = Object.entries<string[]>(parts).map(async ([part, entryPoints]) => {
    const { files, packages } = reach(entryPoints, metafile);
    const hashes = [
      ...files.map((file) =>
        hashOnce(file, async () => hashOf(await readFile(join(engine, file)))),
      ),
      ...packages.map((name) => hashOnce(name, () => versionOf(name, engine))),
    ];
    return [part, hashOf((await Promise.all(hashes)).join('\n'))];
  });
  return Object.fromEntries(await Promise.all(entries)) as Record<Part, string>;
}

/** Every module and package that some modules lead to, in order. */
function reach(entryPoints: readonly string[], { inputs }: Metafile) {
  const files = new Set<string>();
  const packages = new Set<string>();
  const visit = (file: string) => {
    if (files.has(file)) return;
    files.add(file);
    for (const { path, external } of inputs[file]?.imports ?? []) {
      if (!external) visit(path);
      else if (!path.startsWith('node:')) packages.add(packageOf(path));
    }
  };
  entryPoints.forEach(visit);
  return { files: [...files].toSorted(), packages: [...packages].toSorted() };
}

/** `preact/jsx-runtime` → `preact` */
function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

/** A package with its version, as `preact@11.2.0`. */
export async function versionOf(name: string, engine: string): Promise<string> {
  const text = await readFile(join(engine, 'node_modules', name, 'package.json'), 'utf8');
  return `${name}@${(JSON.parse(text) as { version: string }).version}`;
}
