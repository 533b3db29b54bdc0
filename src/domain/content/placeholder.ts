/** A template's blanks: `<role>`, `[some goal]`, `{reason}`. The brackets of links and checkboxes do not match. */
const BRACKETED = /<[^<>\n]{1,80}>|\[[^[\]\n]{2,80}\]|\{[^{}\n]{1,80}\}/gu;

/** The words of a template's user story or scenario without its blanks. */
const SKELETON =
  /(?<!\p{L})(as an?|as|i want to|i want|i can|so that|because|in order to|given|when|then|and|als|möchte ich|will ich|damit|weil|um|gegeben|angenommen|wenn|dann|und)(?!\p{L})/giu;

const KNOWN: readonly RegExp[] = [
  /^(tbd|tba|tbc|todo|to do|to be (defined|determined|done|added|filled in)|n\/?a|none yet|xxx|\?+|-+|…|\.{2,})$/iu,
  /^(offen|noch offen|folgt|kommt noch|zu klären|zu definieren|k\. ?a\.)$/iu,
  /^(please )?(describe|explain|outline|summari[sz]e) (here |briefly )?(the|your|this|what|why|how|who|in)\b.{0,100}$/iu,
  /^(please )?(enter|add|insert|fill in|provide|write|type|list)\b.{0,80}\bhere$/iu,
  /^(please )?(add|enter|list|provide) (an? |the |your )?(description|details|text|acceptance criteria|criteria|context|background|steps|summary)$/iu,
  /^(bitte )?(beschreibe|beschreib|beschreiben|erkläre|erklären) (bitte |sie |hier |kurz )*(den|die|das|was|warum|wie|wer|dein\p{L}*|ihr\p{L}*)(?!\p{L}).{0,100}$/iu,
  /^(bitte )?(hier )?.{0,60}(hier |bitte )(beschreiben|eintragen|einfügen|eingeben|ergänzen)$/iu,
  /^(what|which) (is the )?problem\b.{0,60}\?$/iu,
  /^what (did|do|would|should) (you expect|happen)\b.{0,60}\?$/iu,
  /^why (is|are|do|does) (this|we|it)\b.{0,60}\?$/iu,
  /^who (is|are) (this|it|the users?)\b.{0,60}\?$/iu,
  /^(welches|was ist das) problem(?!\p{L}).{0,60}\?$/iu,
  /^(warum|wieso|für wen) (ist|machen|brauchen|wollen) (das|dies|wir|es)(?!\p{L}).{0,60}\?$/iu,
  /^(criterion|criteria|acceptance criterion|kriterium|item|punkt|step|schritt) ?#?\d*$/iu,
  /^lorem ipsum\b/iu,
];

/** Whether a line consists of a template's text only. */
export function isPlaceholder(line: string): boolean {
  const text = line
    .trim()
    .replace(/^[*_"'“„]+|(?<![*_"'”“:])[*_"'”“:]+$/gu, '')
    .trim();
  if (text === '') return true;
  const bare = text.replace(/(?<![.!])[.!]+$/u, '');
  if (KNOWN.some((pattern) => pattern.test(bare) || pattern.test(text))) return true;
  const rest = text.replace(BRACKETED, ' ');
  return rest !== text && !/[\p{L}\p{N}]/u.test(rest.replace(SKELETON, ' '));
}
