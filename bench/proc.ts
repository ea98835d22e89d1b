import { readdirSync, readFileSync } from 'node:fs';

/** A process as Linux shows it in /proc. Times are in clock ticks, memory in kilobytes. */
export interface ProcessSight {
  /** The process number and when it began: numbers are used again, pairs are not. */
  key: string;
  pid: number;
  parent: number;
  /** Leader of the session that it was started in. */
  session: number;
  /** CPU that it used itself, all threads, user and system. */
  own: number;
  /** CPU of children that it has waited for, and of those that they had waited for. */
  waitedFor: number;
  /** What is resident now, and the most that ever was. */
  resident: number;
  peak: number;
}

/** Clock ticks in a second: USER_HZ, 100 on every Linux that Node runs on. */
export const TICKS = 100;

/** A process as it is now. Undefined for one that is gone. */
export function processNow(pid: number): ProcessSight | undefined {
  const stat = read(`/proc/${pid}/stat`);
  const status = stat && read(`/proc/${pid}/status`);
  if (!stat || !status) return undefined;
  const field = fieldsOf(stat);
  return {
    key: `${pid}@${field(22)}`,
    pid,
    parent: field(4),
    session: field(6),
    own: field(14) + field(15),
    waitedFor: field(16) + field(17),
    resident: kilobytes(status, 'VmRSS'),
    peak: kilobytes(status, 'VmHWM'),
  };
}

/** The numbers of all processes. */
export function processNumbers(): number[] {
  return readdirSync('/proc').map(Number).filter(Number.isInteger);
}

/** CPU, in ticks, of all children that this process has ever waited for, and of theirs. */
export function ticksOfEndedChildren(): number {
  const field = fieldsOf(readFileSync('/proc/self/stat', 'utf8'));
  return field(16) + field(17);
}

/** Fields by their numbers in proc(5); the name, field 2, may hold spaces and brackets. */
function fieldsOf(stat: string): (number: number) => number {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (number) => Number(fields[number - 3]);
}

function kilobytes(status: string, name: string): number {
  return Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
