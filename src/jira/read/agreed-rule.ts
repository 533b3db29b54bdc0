/** The rule *Is agreed* of workflows, as the manifest has it; a test compares the two. */
export const agreedRule = [
  "let r = issue.properties['commonGroundReadiness'];",
  "r == null || ['ready', 'exception'].includes(r.state) ? true :",
  "typeof r.reason != 'String' ? 'Open its refinement once, then try again.' :",
  "r.reason + (r.language == 'de'",
  "? ' Das Refinement im Vorgang öffnen, oder dort eine Ausnahme machen.'",
  ": ' Open the refinement on the work item, or make an exception in the panel.')",
].join(' ');
