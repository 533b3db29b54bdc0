/** English words of the form for our steps in an automation rule; the type makes German have every key. */
export const actionEn = {
  title: 'Work item',
  workItem: 'Work item',
  hint: 'In a rule, {{issue.key}} is the work item that the rule runs on. A key such as ABC-123 works too.',
  invalid: 'Not saved. Enter {{issue.key}}, another smart value, or a key such as ABC-123.',
};
export type ActionWords = typeof actionEn;
