/**
 * Every issue property of the app. The names have no dots or hyphens, so that automation rules can write
 * `{{issue.properties.commonGroundReadiness.state}}`.
 */
export const propertyKeys = {
  readiness: 'commonGroundReadiness',
  questions: 'commonGroundQuestions',
  confidence: 'commonGroundConfidence',
  talks: 'commonGroundTalks',
  flag: 'commonGroundFlag',
  /** On a part: the issue and the item it was split off from. Written with the part and read only to find it again. */
  splitFrom: 'commonGroundSplitFrom',
} as const;

/** Properties that the report reads; Jira's search gives at most five. */
export const reportProperties = [
  propertyKeys.readiness,
  propertyKeys.questions,
  propertyKeys.confidence,
  propertyKeys.talks,
  propertyKeys.flag,
] as const;

/** The parts of the summary that Jira indexes, with their JQL names. A test compares them with the manifest. */
export const readinessIndex = {
  state: { type: 'string', searchAlias: 'commonGroundState' },
  score: { type: 'number', searchAlias: 'commonGroundScore' },
  gaps: { type: 'number', searchAlias: 'commonGroundGaps' },
  lacks: { type: 'string', searchAlias: 'commonGroundLacks' },
  standing: { type: 'string', searchAlias: 'commonGroundStanding' },
  nextStep: { type: 'string', searchAlias: 'commonGroundNextStep' },
  openQuestions: { type: 'number', searchAlias: 'commonGroundOpenQuestions' },
  blockingQuestions: { type: 'number', searchAlias: 'commonGroundBlocking' },
  nextDue: { type: 'date', searchAlias: 'commonGroundNextDue' },
  confidence: { type: 'number', searchAlias: 'commonGroundConfidence' },
  lowestConfidence: { type: 'number', searchAlias: 'commonGroundLowestConfidence' },
  voted: { type: 'string', searchAlias: 'commonGroundVoted' },
  votesWait: { type: 'string', searchAlias: 'commonGroundVotesWait' },
  talks: { type: 'number', searchAlias: 'commonGroundTalks' },
  outcome: { type: 'string', searchAlias: 'commonGroundOutcome' },
  agreedAt: { type: 'date', searchAlias: 'commonGroundAgreedAt' },
} as const;

/** The indexed part of the flag's marker: who asked for our flag. */
export const flagIndex = { by: { type: 'string', searchAlias: 'commonGroundFlaggedBy' } } as const;
