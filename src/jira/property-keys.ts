/**
 * Every issue property of ours, declared once. No dots or hyphens, so that rules can write
 * `{{issue.properties.commonGroundReadiness.state}}`.
 */
export const propertyKeys = {
  readiness: 'commonGroundReadiness',
  questions: 'commonGroundQuestions',
  brief: 'commonGroundBrief',
  confidence: 'commonGroundConfidence',
  talks: 'commonGroundTalks',
  flag: 'commonGroundFlag',
  /** On a part: which issue it was split off, and as which item. Written with the part, read only to find it again. */
  splitFrom: 'commonGroundSplitFrom',
} as const;

/**
 * What the report reads with each issue. Jira gives five keys with one search; the design names size and brief beside these,
 * yet nothing in a row comes of them, and they may be thousands of characters each, a hundred times a page.
 */
export const reportProperties = [propertyKeys.readiness, propertyKeys.questions, propertyKeys.confidence] as const;

/** What Jira indexes of the summary, and the name that JQL knows it by. The manifest says the same; a test holds it to it. */
export const readinessIndex = {
  state: { type: 'string', searchAlias: 'commonGroundState' },
  score: { type: 'number', searchAlias: 'commonGroundScore' },
  gaps: { type: 'number', searchAlias: 'commonGroundGaps' },
  onPaper: { type: 'string', searchAlias: 'commonGroundOnPaper' },
  nextStep: { type: 'string', searchAlias: 'commonGroundNextStep' },
  openQuestions: { type: 'number', searchAlias: 'commonGroundOpenQuestions' },
  blockingQuestions: { type: 'number', searchAlias: 'commonGroundBlocking' },
  nextDue: { type: 'date', searchAlias: 'commonGroundNextDue' },
  confidence: { type: 'number', searchAlias: 'commonGroundConfidence' },
  lowestConfidence: { type: 'number', searchAlias: 'commonGroundLowestConfidence' },
  talks: { type: 'number', searchAlias: 'commonGroundTalks' },
  outcome: { type: 'string', searchAlias: 'commonGroundOutcome' },
  agreedAt: { type: 'date', searchAlias: 'commonGroundAgreedAt' },
} as const;
