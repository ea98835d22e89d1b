import { join } from 'node:path';
import { tmpdir } from 'node:os';
import { measure, type Measured } from './measure.ts';

/** What the check's processes burn and hold: four of a second each, one of which holds 100 MB. */
const EXPECTED = { cpu: 4, held: 100e6 };
const TOLERANCE = 0.05;
/** What a bare Node holds besides, in bytes, at most. */
const NODE = 80e6;

/**
 * Measures a command whose figures are known: a process that burns CPU, its child and grandchild, which
 * are waited for, and a service that nobody waits for.
 *
 * @returns what is to be printed, and whether the measuring can be trusted
 */
export async function selfCheck(): Promise<{ text: string; passed: boolean }> {
  const measured = await measure({
    program: process.execPath,
    args: [join(import.meta.dirname, 'burn.mjs'), 'parent'],
    cwd: import.meta.dirname,
    log: join(tmpdir(), 'midad-bench-self-check.log'),
  });
  const passed = isNear(measured.cpu, EXPECTED.cpu) && holds(measured);
  return { text: report(measured), passed };
}

function isNear(found: number, expected: number): boolean {
  return Math.abs(found - expected) <= expected * TOLERANCE;
}

function holds({ peakOfOne, peakOfAll }: Measured): boolean {
  return peakOfOne > EXPECTED.held && peakOfOne < EXPECTED.held + NODE && peakOfAll > peakOfOne;
}

function report({ wall, cpu, peakOfOne, peakOfAll }: Measured): string {
  const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(0)} MB`;
  return [
    `CPU of four processes that burn ${EXPECTED.cpu} s: ${cpu.toFixed(2)} s`,
    `largest process, which holds ${megabytes(EXPECTED.held)}: ${megabytes(peakOfOne)}`,
    `all processes at once: ${megabytes(peakOfAll)}; wall ${wall.toFixed(2)} s`,
  ].join('\n');
}
