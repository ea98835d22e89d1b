import { directionRuns } from '../../src/text/direction/direction.ts';
import { isolateOf } from '../../src/text/direction/isolates.ts';

/**
 * A text in a line of its own or among others, with all that runs from left to right kept together: names in
 * Latin letters, numbers with a sign, phone numbers; a text in another language as a whole.
 */
export function Bidi({ text }: { text: string }) {
  return (
    <>
      {directionRuns(text).map((run) => {
        if (run.ltr) return <bdi {...isolateOf(run)}>{run.text}</bdi>;
        return run.isScore ? <span class="score">{run.text}</span> : run.text;
      })}
    </>
  );
}
