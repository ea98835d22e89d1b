import { markFoundWords } from './found-words.ts';
import { offerLite } from './lite-offer.ts';
import { offerReadingPlace } from './reading-place.ts';
import { offerSharing } from './share.ts';
import { bringStoryNews } from './story-news.ts';

/** The script of an article's page. */

markFoundWords();
offerLite();
offerSharing();
offerReadingPlace();
bringStoryNews();
