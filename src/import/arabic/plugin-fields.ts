import { textsIn } from './serialized.ts';

/** A field that a plugin or a theme keeps beside an article. */
interface Field {
  key: string;
  value: string;
}

/** A term of an article. */
interface Term {
  domain: string;
  slug: string;
  name: string;
}

/** What plugins that newsrooms use know of an article, as far as this newspaper has a place for it. */
export interface PluginFields {
  /** The headline for search engines, where it is another. */
  title?: string;
  description?: string;
  /** The id of the term that is the main category. */
  primaryCategory?: number;
  canonical?: string;
  /** Who wrote it, by Co-Authors Plus: names where the export has them, logins else. */
  coAuthors: string[];
  /** Names of sources (TieLabs): the first is `source` or `via` of the article. */
  sources: string[];
  vias: string[];
  /** The points of the story in short (TieLabs). */
  highlights: string[];
  /** A video or sound that the theme shows above the text. */
  media?: string;
  /** Keys that nobody here knows, once each. */
  unknown: string[];
}

/** Keys that carry a value of ours, those of Yoast, Rank Math, Jetpack and All in One SEO by the same names. */
const TITLES = ['_yoast_wpseo_title', 'rank_math_title', 'jetpack_seo_html_title', '_aioseo_title'];
const DESCRIPTIONS = [
  '_yoast_wpseo_metadesc',
  'rank_math_description',
  'advanced_seo_description',
  '_aioseo_description',
];
const PRIMARIES = ['_yoast_wpseo_primary_category', 'rank_math_primary_category'];
const CANONICALS = ['_yoast_wpseo_canonical', 'rank_math_canonical_url'];
const MEDIA = [
  'tie_video_url',
  'tie_embed_code',
  'tie_audio_mp3',
  'tie_audio_soundcloud',
  'enclosure',
];

/** Keys of WordPress, its themes and plugins that say nothing of the article itself. */
const TECHNICAL =
  /^(?:_edit_|_wp_|_thumbnail_id$|_pingme$|_encloseme$|_oembed_|_menu_item_|_customize_|_trash_|_yoast_|rank_math_|_aioseo|_jetpack_|jetpack_|_publicize_|_wpas_|_elementor_|_wpb_|_wpcom_|_last_editor|_links_to|tie_|footnotes$|classic-editor|post_views_count$|views$|slide_template$|_coauthors|_vc_|_format_|_post_restored|_starter_content|_dp_original|_wpml_|_g_feedback|spay_email$|timeline_notification$|_rest_api_|geo_|_expiration-date|ampforwp|_amp_|essb_|litespeed_|_lp_|_monsterinsights|saswp_|snap|_sb_|onesignal|os_meta)/i;

/** Reads the fields and terms of an article. */
export function fieldsOfPlugins(meta: readonly Field[], terms: readonly Term[] = []): PluginFields {
  const values = (keys: readonly string[]) =>
    keys.map((key) => meta.find((field) => field.key === key)?.value.trim());
  const value = (keys: readonly string[]) => values(keys).find(Boolean);
  const said = (keys: readonly string[]) => values(keys).map(withoutVariables).find(Boolean);
  const texts = (key: string) => textsIn(value([key]) ?? '');
  const [title, description] = [said(TITLES), said(DESCRIPTIONS)];
  const primary = Number(value(PRIMARIES));
  const canonical = value(CANONICALS);
  const media = value(MEDIA)?.split('\n')[0];
  return {
    ...(title && { title }),
    ...(description && { description }),
    ...(Number.isInteger(primary) && primary > 0 && { primaryCategory: primary }),
    ...(canonical && /^https?:\/\//.test(canonical) && { canonical }),
    coAuthors: terms.filter(({ domain }) => domain === 'author').map(coAuthor),
    sources: texts('tie_source').filter(isText),
    vias: texts('tie_via').filter(isText),
    highlights: texts('tie_highlights_text').filter(isText),
    ...(media && { media }),
    unknown: [...new Set(meta.map(({ key }) => key).filter((key) => !isKnown(key)))],
  };
}

function isKnown(key: string): boolean {
  return [...TITLES, ...DESCRIPTIONS, ...MEDIA].includes(key) || TECHNICAL.test(key);
}

/** Text of plugins may hold names of what they fill in, `%%title%%` or `%sitename%`: then it is not the author's. */
function withoutVariables(text: string | undefined): string | undefined {
  const bare = text?.replace(/\s*%{1,2}(?:sep|sitename|page)%{1,2}/g, '').trim();
  return bare && !/%\w+%/.test(bare) ? bare : undefined;
}

/** Co-Authors Plus keeps the login behind `cap-`; the name is the login where nobody gave another. */
function coAuthor({ slug, name }: Term): string {
  return name.trim() || slug.replace(/^cap-/, '');
}

/** TieLabs keeps a name and an address for each source: the names. */
function isText(text: string): boolean {
  return text.trim() !== '' && !/^(?:https?:)?\/\//.test(text);
}
