/** The form of our steps in a rule, in English. German has every key of it, by type. */
export const actionEn = {
  title: 'Work item',
  workItem: 'Work item',
  hint: 'In a rule, {{issue.key}} is the work item that the rule runs on. A key such as ABC-123 works too.',
  invalid: 'Enter {{issue.key}}, another smart value, or a key such as ABC-123.',
};
export type ActionWords = typeof actionEn;
