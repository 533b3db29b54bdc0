import { z } from 'zod';
import type { Readiness } from '../../domain/refinement/readiness';
import { AppError } from '../../failure';
import { flagIssue } from '../../usecases/flag/flag-issue';
import { inBackground } from '../../usecases/core/background';
import type { BackgroundContext } from '../../usecases/core/issue-context';
import { judge } from '../../usecases/core/judge';
import type { IssueToAct, Ports } from '../../usecases/ports';
import { asRule } from '../composition';
import { type Errors, refused } from './errors';

const input = z.object({ issueKey: z.string().regex(/^[A-Z][A-Z0-9_]*-[1-9]\d*$/u) });

/** Automation: flags what is not agreed, with one comment, and takes our own flag away again once it is. */
export function flagUnready(payload: unknown): Promise<Record<string, never> | Errors> {
  return acted('flag-unready', payload, async (ports, read) => {
    if (!read.canEdit) throw new AppError('not-allowed', 'The rule may not edit the issue.');
    await flagIssue(ports, await judgedBy(ports, read));
    return {};
  });
}

type Answer = Pick<Readiness, 'state' | 'gaps' | 'missing' | 'nextStep' | 'openQuestions' | 'voted'>;

/** Automation and agents: how the issue stands now. Writes nothing. */
export function getReadiness(payload: unknown): Promise<Answer | Errors> {
  return acted('get-readiness', payload, async (ports, read) => {
    const { readiness } = judge(await judgedBy(ports, read));
    const { state, gaps, missing, nextStep, openQuestions, voted } = readiness;
    return { state, gaps, missing, nextStep, openQuestions, voted };
  });
}

/** The issue with its row and policy, as they are now. */
async function judgedBy(ports: Ports, read: IssueToAct): Promise<BackgroundContext> {
  const [policy, row] = await Promise.all([ports.readPolicy(read.issue.projectId), ports.readRow(read.issue.id)]);
  return inBackground(read, row, { policy, now: ports.now() });
}

type Act<T> = (ports: Ports, read: IssueToAct) => Promise<T>;

async function acted<T>(name: string, payload: unknown, act: Act<T>): Promise<T | Errors> {
  try {
    const parsed = input.safeParse(payload);
    if (!parsed.success) throw new AppError('bad-request', 'The issue key is missing or is none.');
    const ports = asRule();
    return await act(ports, await ports.readIssueToAct(parsed.data.issueKey));
  } catch (error) {
    return refused(name, error);
  }
}
