/**
 * What reads when the next build is due. It is plain JavaScript with no package in it: a scheduled job of a fresh
 * machine asks it before anything is installed (scripts/due.mjs), and so ends within seconds.
 */

/**
 * Whether there is something to build. Where it is not known when, there is: a build that finds nothing changed
 * costs little, an embargo that does not open costs a newsroom much.
 *
 * @param {string | undefined} text what `<output>.next-build.json` holds, if there is one
 * @param {number} now milliseconds since the Unix epoch
 */
export function isDue(text, now) {
  const next = nextMomentIn(text);
  return next === undefined || now >= next;
}

/**
 * The moment in such a file, in milliseconds since the Unix epoch; undefined where it holds none that can be read.
 *
 * @param {string | undefined} text
 * @returns {number | undefined}
 */
export function nextMomentIn(text) {
  try {
    const { version, at } = JSON.parse(text ?? '');
    const moment = version === 1 ? Date.parse(at) : NaN;
    return Number.isNaN(moment) ? undefined : moment;
  } catch {
    return undefined;
  }
}
