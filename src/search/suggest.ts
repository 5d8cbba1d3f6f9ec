/** What a reader may have meant whose query found nothing. */
export { nearNames } from './near-names.ts';
export { nearPhrases } from './near-phrases.ts';
export { nearestTerms } from './nearest-terms.ts';
