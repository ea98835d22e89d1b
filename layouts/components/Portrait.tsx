import type { Photo } from '../../src/plan/props.ts';
import { Picture } from './Picture.tsx';

/** The face of a person, round: large on the page of a writer, small beside a name. */
export function Portrait({ photo, place }: { photo: Photo; place: 'portrait' | 'face' }) {
  return (
    <span class={`round ${place}`}>
      <Picture photo={photo} place={place} />
    </span>
  );
}
