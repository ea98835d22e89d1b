import { bringLatest } from './latest.ts';
import { showLiveLabels } from './live-labels.ts';
import { knowArticleAges } from './article-age.ts';
import { applyChoices, offerChoices } from './choices.ts';

/**
 * The script of every page. It runs before anything is painted, so that no page flashes in the colours or
 * the size that the reader did not choose, and nothing moves when what needs a script appears.
 */

const { dataset } = document.documentElement;
dataset['can'] = ['script', ...('share' in navigator ? ['share'] : [])].join(' ');
applyChoices();
knowArticleAges();

document.addEventListener('DOMContentLoaded', () => {
  offerChoices();
  showLiveLabels(document);
});
addEventListener('load', bringLatest);
