import { liveStrings } from '../../src/strings/live.ts';

/** Says on a card that a coverage goes on; shown by assets/scripts/live-labels.ts, which knows the time. */
export function LiveLabel({ until }: { until: string | undefined }) {
  return until ? (
    <b class="live-label" data-live-until={until} hidden>
      {liveStrings.live}
    </b>
  ) : null;
}
