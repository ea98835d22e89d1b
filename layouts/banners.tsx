import type { BannersProps, ShownBanner } from '../src/plan/advertising.ts';
import { advertisingStrings } from '../src/strings/advertising.ts';
import { FragmentPage } from './components/FragmentPage.tsx';

/** What assets/scripts/banners.ts fills the slots of pages from. */
export function BannersPage({ language, policy, banners }: BannersProps) {
  return (
    <FragmentPage language={language} policy={policy} title={advertisingStrings.banners}>
      <h1>{advertisingStrings.banners}</h1>
      <ul>
        {banners.map((banner) => (
          <li
            class="banner"
            data-places={banner.places.join(' ')}
            data-sections={banner.sections.join(' ') || undefined}
            data-from={banner.from}
            data-until={banner.until}
            data-weight={banner.weight}
          >
            <a
              href={banner.link}
              {...(banner.isOutside && { rel: 'sponsored noopener', target: '_blank' })}
            >
              <BannerPicture {...banner} />
            </a>
          </li>
        ))}
      </ul>
    </FragmentPage>
  );
}

/** From where on screens are wide: assets/styles/advertising.css. */
const WIDE = '(min-width: 64rem)';

function BannerPicture({ image, imageWidth, wide, wideWidth, alt }: ShownBanner) {
  return (
    <picture>
      {wide && (
        <source media={WIDE} type="image/avif" srcset={wide.avif} sizes={`${wideWidth}px`} />
      )}
      {wide && <source media={WIDE} srcset={wide.src} />}
      <source type="image/avif" srcset={image.avif} sizes={`${imageWidth}px`} />
      <img src={image.src} alt={alt} width={image.width} height={image.height} decoding="async" />
    </picture>
  );
}
