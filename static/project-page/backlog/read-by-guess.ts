import type { ReportSetup, Result } from '../../../src/contract';
import { STARTER_POLICY } from '../../../src/domain/policy/presets';
import { boardsInSight, readBoard } from '../../../src/jira/read/boards';
import { discoverFields } from '../../../src/jira/read/fields';
import { criteriaFieldOf, estimatesOf, fieldIds } from '../../../src/jira/read/issue-fields';
import { askProject } from '../../../src/jira/read/project';
import type { Horizon, Look } from '../../../src/jira/search/report-reading';
import { asViewer } from '../shared/request';
import { type Early, readItems, type Reading } from './reading';
import { withLook } from './with-look';

/** `board`: on which the page was opened; null elsewhere. */
type OpenedOn = { readonly project: string; readonly board: number | null };

/**
 * Reads the items of a report without kept settings by what Jira tells the viewer, while the back end is asked: three requests
 * at once, then the items. Where all of them were judged before they are drawn at once. Fails as Jira does.
 */
export async function readByGuess(of: OpenedOn, opening: Promise<Result<ReportSetup>>): Promise<Early> {
  const by = await guessReading(of);
  return { by, setup: setupOf(by, of), horizon: readGuessed(by, opening).catch(() => null) };
}

/** What the items are drawn by until the back end answers: nothing that takes a right is offered. */
function setupOf({ projectKey, board, fields, issueTypes }: Reading, { project }: OpenedOn): ReportSetup {
  return {
    projectKey,
    projectId: project,
    board,
    fields,
    issueTypes,
    output: null,
    policy: STARTER_POLICY,
    canEdit: false,
    canAdminister: false,
    backfill: { state: 'done', assessed: 0, total: null, waitsUntil: null },
    judging: null,
    shutOut: null,
    isRejudging: false,
    notShown: [],
    hasList: false,
    today: new Intl.DateTimeFormat('sv-SE').format(Date.now()),
  };
}

/** What the back end is likely to answer. */
async function guessReading({ project, board }: OpenedOn): Promise<Reading> {
  const [site, { key, issueTypes }, own] = await Promise.all([
    discoverFields(asViewer),
    askProject(asViewer, project),
    board === null ? firstBoard(project) : readBoard(asViewer, board),
  ]);
  const { sprint, flagged } = site;
  const estimates = estimatesOf(site, project);
  const fieldsToJudge = {
    sprint,
    flagged,
    estimates,
    acceptance: criteriaFieldOf(site, project),
    own: [],
    refinement: null,
  };
  return {
    projectKey: key,
    board: own,
    fields: { estimate: estimates[0] ?? null, sprint, flagged },
    issueTypes,
    // Whether the page is to judge what it reads is not known yet.
    reads: fieldIds(fieldsToJudge),
  };
}

const firstBoard = async (project: string) => (await boardsInSight(asViewer, project))[0] ?? null;

/** What is to be judged waits for the back end, which says by what rules. */
function readGuessed(by: Reading, opening: Promise<Result<ReportSetup>>): Promise<Horizon> {
  const judge: Look['judge'] = async (bodies) => {
    const opened = await opening;
    const look = opened.ok ? withLook(opened.value).look : null;
    return look === null ? new Map() : look.judge(bodies);
  };
  return readItems({ ...by, look: { reads: by.reads, judge } });
}
