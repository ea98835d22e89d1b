import type { AdSlot as Props } from '../../src/plan/advertising.ts';
import { advertisingStrings } from '../../src/strings/advertising.ts';
import { Bidi } from './Bidi.tsx';

/**
 * Room for an advertisement, of its size from the first paint on: assets/scripts/banners.ts fills it. Without a script
 * there is a link for whoever wants to advertise.
 */
export function AdSlot({ place, sizes, section, banners, house, frame }: Props) {
  return (
    <aside
      class={`ad ad-${place}`}
      aria-label={advertisingStrings.label}
      data-place={place}
      data-section={section}
      data-banners={banners}
      data-frame={frame}
    >
      <p class="ad-label" aria-hidden="true">
        {advertisingStrings.label}
      </p>
      <div class={`ad-box phone-${sizes.phone} wide-${sizes.wide}`} data-nosnippet>
        <a class="ad-house" href={house.href}>
          <Bidi text={house.text} />
        </a>
      </div>
    </aside>
  );
}
