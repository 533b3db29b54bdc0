import type { AccountId } from '../domain/shared/person';
import { AppError } from '../failure';
import type { IssueContext } from './core/issue-context';
import type { Ports } from './ports';

type Chosen = readonly (AccountId | null | undefined)[];

/** Fails with `bad-request` where an account that the caller has chosen is closed, unknown to Jira, or an app. */
export async function mustBePeople(ports: Pick<Ports, 'isGone'>, chosen: Chosen, known: Chosen): Promise<void> {
  for (const account of new Set(chosen)) {
    if (account === null || account === undefined || known.includes(account)) continue;
    if (await ports.isGone(account)) throw noPerson();
  }
}

/** Who need not be asked about: the caller, and the reporter as the issue was read. */
export function knownPeople({ call, issue }: Pick<IssueContext, 'call' | 'issue'>): Chosen {
  return [call.me, issue.reporterIsGone ? null : issue.reporter];
}

const noPerson = () => new AppError('bad-request', 'The account is not an active person.', { because: 'no-person' });
