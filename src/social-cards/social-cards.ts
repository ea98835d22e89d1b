/** Of a social card, in pixels: the proportions that Facebook, WhatsApp and X show whole. */
export const WIDTH = 1200;
export const HEIGHT = 630;

/**
 * The pictures that messengers and social networks show of pages without a picture of their own, by the paths of
 * their files. A card that could not be drawn is absent.
 */
export interface SocialCards {
  /** An article's own card, or its category's where it has none. */
  ofArticle: (article: Carded) => string | undefined;
  /** The card of a category by its slug, or the newspaper's where it has none. */
  ofCategory: (slug: string) => string | undefined;
  /** The newspaper's. */
  outlet: string | undefined;
}

/** What of an article decides which card it has. */
export interface Carded {
  id: string;
  section: string;
}
