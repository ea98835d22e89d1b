import type { AddressPlan } from './addresses/address-plan.ts';
import type { Newsroom } from './arabic/lift-byline.ts';
import type { MediaPlan } from './media/media-plan.ts';
import type { SectionPlan } from './sections.ts';
import type { ItemCard, Survey } from './survey.ts';
import type { TagPlan } from './tags.ts';
import type { Instant } from '../dates.ts';
import type { Site } from '../model/site.ts';

/** What is settled for the export as a whole before the first article is written. */
export interface Plans {
  survey: Survey;
  /** When the newest article came out: the date of what has none. */
  newest: Instant;
  /** The newspaper that the articles come to. */
  site: Pick<Site, 'name' | 'timezone'>;
  newsroom: Newsroom;
  sections: Pick<SectionPlan, 'namesOf' | 'isUnfiled'>;
  /** The name of the placement that stands for the front page, where there is one. */
  frontPage: string | undefined;
  /** Who signs an item, when its text does not say. */
  signersOf: (card: ItemCard) => readonly string[];
  tags: Pick<TagPlan, 'namesOf' | 'tallyAfter'>;
  /** The name of a page's file, without its ending. */
  pageNameOf: (card: ItemCard) => string;
  /** Whether an article was last changed by no editor: its date of change is not carried. */
  isBulkEdited: (id: number) => boolean;
  addresses: Pick<AddressPlan, 'aliasesOf' | 'newAddress'>;
  media: MediaPlan;
  /** The pictures that are attached to an item, in their order. */
  attachedTo: (id: number) => readonly number[];
}
