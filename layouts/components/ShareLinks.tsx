import { articleStrings } from '../../src/strings.ts';
import { isolatedText } from '../../src/text/direction/direction.ts';
import { BrandIcon, Icon } from './Icon.tsx';

interface Props {
  /** Absolute address of the article. */
  url: string;
  title: string;
  /** Address of the signs of other sites. */
  brands: string;
}

/**
 * Links that share without JavaScript. The two buttons are there where a script can make them work; on a
 * phone that has a sheet of its own for sharing, it stands in the place of e-mail.
 */
export function ShareLinks({ url, title, brands }: Props) {
  const at = encodeURIComponent(url);
  const text = encodeURIComponent(isolatedText(title));
  const subject = encodeURIComponent(title);
  const links: [keyof typeof articleStrings.shareOn, string][] = [
    ['whatsapp', `https://wa.me/?text=${text}%0A${at}`],
    ['facebook', `https://www.facebook.com/sharer/sharer.php?u=${at}`],
    ['x', `https://twitter.com/intent/tweet?text=${text}&url=${at}`],
    ['telegram', `https://t.me/share/url?url=${at}&text=${text}`],
    ['email', `mailto:?subject=${subject}&body=${at}`],
  ];
  return (
    <div class="share" role="group" aria-label={articleStrings.share} data-url={url}>
      {links.map(([name, href]) => (
        <a class={name} href={href} rel="noopener" aria-label={articleStrings.shareOn[name]}>
          {name === 'email' ? <Icon name={name} /> : <BrandIcon name={name} from={brands} />}
        </a>
      ))}
      <button type="button" class="copy" aria-label={articleStrings.copyLink}>
        <Icon name="link" />
      </button>
      <button
        type="button"
        class="native"
        data-title={title}
        aria-label={articleStrings.nativeShare}
      >
        <Icon name="share" />
      </button>
      <p class="share-status" role="status" />
    </div>
  );
}
