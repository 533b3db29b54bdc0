/** Words for means instead of ends, in English and German. Only words that hardly have another meaning. */
const MEANS = [
  'apis?|graphql|webhooks?|end-?points?|end-?punkte?s?',
  'sql|databases?|datenbank(?:en)?|foreign keys?|fremdschlüssel|stored procedures?|redis|kafka|elasticsearch',
  'json|xml|yaml|csv parser|regex(?:es|p)?|cron-? ?jobs?|micro-?services?|back-?end|front-?end',
  'drop-?downs?|combo-? ?box(?:es)?|check-? ?box(?:en|es)?|radio-? ?buttons?|modal dialogs?|pop-?ups?|tool-?tips?|accordions?',
  'auswahllisten?|kontrollkästchen|optionsfeld(?:er)?',
  'jquery|css|javascript|typescript',
];
const PRESCRIBES = new RegExp(`(?<![\\p{L}\\p{N}])(?:${MEANS.join('|')})(?![\\p{L}\\p{N}])`, 'iu');

/**
 * Whether a line says how something is built rather than what it is for (P18: the how is left to the builders). A guess
 * by words: good enough for a hint that can be dismissed, not for a state.
 */
export function saysHow(line: string): boolean {
  return PRESCRIBES.test(line);
}
