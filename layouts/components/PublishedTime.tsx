import type { Moment } from '../../src/plan/props.ts';

export function PublishedTime({ moment }: { moment: Moment }) {
  return <time dateTime={moment.iso}>{moment.text}</time>;
}
