import type { ReportSetup } from '../../../../src/contract';
import { anOutput } from '../../../../test/builders/an-output';
import { STARTER_POLICY } from '../../../../src/domain/policy/presets';

export const aBackfill = (given: Partial<ReportSetup['backfill']> = {}): ReportSetup['backfill'] => ({
  state: 'done',
  assessed: 0,
  total: null,
  waitsUntil: null,
  ...given,
});

const fields = { sprint: 'customfield_10020', flagged: 'customfield_10021', estimates: ['customfield_10016'] };
/** Of a project at whose items nobody has looked: what the page judges them by. */
export const aJudging: NonNullable<ReportSetup['judging']> = {
  reads: ['description', 'project', 'customfield_10016'],
  fields: { ...fields, acceptance: null, refinement: null, own: [] },
  policy: STARTER_POLICY,
};

/** What the back end answers for a scrum project with a known output. */
export const aSetup = (spoilt: Partial<ReportSetup> = {}): ReportSetup => ({
  projectKey: 'TIF',
  projectId: '10000',
  board: { id: 1, name: 'Tiffin board', type: 'scrum' },
  fields: { estimate: 'customfield_10016', sprint: 'customfield_10020', flagged: 'customfield_10021' },
  issueTypes: ['10001', '10002'],
  output: anOutput([24, 17, 21, 22, 19]),
  policy: STARTER_POLICY,
  canEdit: true,
  canAdminister: true,
  backfill: aBackfill(),
  judging: null,
  shutOut: null,
  isRejudging: false,
  notShown: [],
  hasList: false,
  today: '2026-11-24',
  ...spoilt,
});
