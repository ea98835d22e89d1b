import { BREAKING, isPaid } from '../../src/model/kicker.ts';
import { Bidi } from './Bidi.tsx';

/** What stands above a headline: «حصري», «محتوى مدفوع». */
export function Badge({ kicker }: { kicker?: string | undefined }) {
  if (kicker === undefined) return null;
  const kind = isPaid({ kicker }) ? ' paid' : kicker === BREAKING ? ' urgent' : '';
  return (
    <span class={`badge${kind}`}>
      <Bidi text={kicker} />
    </span>
  );
}
