/** A trace that unwanted code leaves in a bundle, also a minified one, and why the code is unwanted. */
type Unwanted = { readonly what: string; readonly trace: RegExp; readonly because: string };

const STYLES = 'Forge’s policy takes no inline styles, and we ask for no exception';
const SCRIPTS = 'Forge’s policy takes no code made of text';
const DEAD = 'nothing of ours uses it';

export const unwantedInScripts: readonly Unwanted[] = [
  { what: 'a style element', trace: /createElement\(["'`]style["'`]\)/, because: STYLES },
  { what: 'rules written into a style sheet', trace: /\.insertRule\(/, because: STYLES },
  { what: 'code made of text', trace: /\bnew Function\(|[^.\w]eval\(/, because: SCRIPTS },
  { what: 'Atlassian’s feature-flag client', trace: /statsig/i, because: DEAD },
  { what: 'the bridge’s object store', trace: /objects array is required and must not be empty/, because: DEAD },
  { what: 'the bridge’s feature flags', trace: /Unexpected error occurred while evaluating flag/, because: DEAD },
  { what: 'the bridge’s custom metrics', trace: /Custom metric name cannot be empty/, because: DEAD },
  { what: 'the bridge’s translations', trace: /TranslationLookup not initialized/, because: DEAD },
];

export const unwantedInPages: readonly Unwanted[] = [
  { what: 'an inline style', trace: /<style|\sstyle=/i, because: STYLES },
  { what: 'an inline script', trace: /<script(?![^>]*\ssrc=)|\son\w+=/i, because: SCRIPTS },
  { what: 'an address elsewhere', trace: /(?:src|href)="(?!\.\/)/i, because: 'everything comes with the page' },
];

/** The unwanted code in `text`. */
export function foundIn(text: string, unwanted: readonly Unwanted[]): Unwanted[] {
  return unwanted.filter(({ trace }) => trace.test(text));
}
