import { markFoundWords } from './found-words.ts';
import { offerReadingPlace } from './reading-place.ts';
import { offerSharing } from './share.ts';

/** The script of an article's page. */

markFoundWords();
offerSharing();
offerReadingPlace();
