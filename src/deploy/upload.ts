import type { Plan, Standing } from './plan.ts';
import type { Holdings, HostedFile, Step } from './release.ts';

/** An upload, as it is written down before it begins: enough to know what lies where once it was cut. */
export interface Upload {
  /** What earlier uploads that were cut have put in its place, and what is of the site again. */
  strays: Holdings;
  /** What comes, in its order. */
  steps: readonly Step[];
  /** How many steps there are before the first that may lead a reader to something new. */
  quiet: number;
  /** What no reader is led to before that, and what not even afterwards. */
  loose: readonly string[];
  stillLoose: readonly string[];
}

/** The upload that a plan begins with. */
export function uploadOf(standing: Standing, plan: Plan, target: Holdings): Upload {
  const revived = plan.revived.map(({ path, file }): [string, HostedFile] => [path, file]);
  const quiet = plan.batches.filter(({ leads }) => !leads);
  return {
    strays: new Map([...standing.strays, ...revived]),
    steps: plan.batches.flatMap(({ steps }) => steps),
    quiet: quiet.reduce((sum, { steps }) => sum + steps.length, 0),
    loose: [...standing.loose, ...revived.map(([path]) => path)],
    stillLoose: [...standing.loose].filter((path) => !target.has(path)),
  };
}

/**
 * What a host has after an upload was cut.
 *
 * @param received what it received in full
 * @param isDone whether a step was done, by its place among all
 */
export function afterCut(
  received: Standing,
  { strays, steps, quiet, loose, stillLoose }: Upload,
  isDone: (index: number) => boolean,
): Standing {
  const all = new Map(strays);
  const came: string[] = [];
  let hasLed = false;
  for (const [index, { path, file }] of steps.entries()) {
    if (!isDone(index)) continue;
    all.set(path, file);
    came.push(path);
    hasLed ||= index >= quiet;
  }
  return { ...received, strays: all, loose: new Set(hasLed ? stillLoose : [...loose, ...came]) };
}
