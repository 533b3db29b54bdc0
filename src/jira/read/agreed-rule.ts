/**
 * The rule *Is agreed* of workflows, as the manifest has it; a test compares the two. Any editor may write the summary, so
 * that its codes choose among these sentences, and nothing else of it is shown.
 */
export const agreedRule = [
  "let r = issue.properties['commonGroundReadiness'];",
  "r == null || ['ready', 'exception'].includes(r.state) ? true :",
  "[['draft', 'Too little said so far.', 'Bisher zu wenig gesagt.'],",
  "['exception-changed', 'Changed since the exception.', 'Seit der Ausnahme geändert.'],",
  "['agreed-then-changed', 'Changed since it was agreed.', 'Seit der Einigung geändert.'],",
  "['agreed-then-asked', 'Agreed before.', 'War schon einig.'],",
  "['agreed-incomplete', 'Agreed, incomplete.', 'Einig, unvollständig.'],",
  "['agreed-in-the-way', 'Agreed, with something in the way.', 'Einig, mit etwas im Weg.'],",
  "['blocking-answered', 'A question must be answered first.', 'Zuerst ist eine Frage zu klären.'],",
  "['', 'Not ready yet: open its refinement, or make an exception there.',",
  "'Noch nicht bereit: Refinement öffnen oder dort eine Ausnahme machen.']]",
  ".filter(t => (r.standing + ' ' + r.missing + ' ').split(' ').includes(t[0]))",
  ".map(t => t[r.language == 'de' ? 2 : 1]).join(' ')",
].join(' ');
