import type { Refinement } from '../../domain/refinement/refinement';
import { runningOf } from '../../domain/talk/running-talk';
import type { ChangingCall } from '../call';
import type { Ports } from '../ports';
import { contextByPass, seenByPass } from './by-pass';
import type { IssueContext } from './issue-context';
import { withAgreement } from './judge';
import { mustEdit, readContext, type ReadPorts, withStored } from './context';
import { announce, finish, follow, type FollowPorts } from './follow';
import type { Over } from './over';
import { replaceRow, type ReplacePorts } from './replace';

export type ChangePorts = ReadPorts &
  ReplacePorts &
  FollowPorts &
  Pick<Ports, 'now' | 'newId' | 'bytesOf' | 'readProjected' | 'openPass'>;

/**
 * The changed row, the same object when there is nothing to do, or what is over; throws an `AppError` to refuse. Called again on a
 * fresh row after a lost race.
 */
export type Decide = (context: IssueContext) => Refinement | Over | Promise<Refinement | Over>;

/**
 * `quiet`: must not be connected with its author. No hint tells its time, and nothing is written or sent in the
 * author's call: the queued event writes the properties and sends the notices as the app.
 */
export type Command = Decide | { readonly quiet: Decide };

/** A row that is stored; `follow` does what follows it outside of the row, and answers the issue as it is then. */
export type StoredChange = { readonly after: IssueContext; readonly follow: () => Promise<IssueContext> };

/** Changes the issue's row for a caller who may edit it: read as them now, or within two minutes, see {@link readToChange}. */
export async function change(ports: ChangePorts, call: ChangingCall, command: Command): Promise<IssueContext> {
  const { follow } = await storeChange(ports, call, command);
  return follow();
}

/** As `change`, without what follows: for a call that stores several rows before it does that. */
export async function storeChange(ports: ChangePorts, call: ChangingCall, command: Command): Promise<StoredChange> {
  return storeRow(ports, await readToChange(ports, call), command);
}

/**
 * The issue as the caller reads it, who must be able to edit it, for a change by {@link changeIn}. Where the call brings a
 * pass that counts for an act in the talk, Jira is not asked. Any pass of the caller says what content they have seen.
 */
export async function readToChange(ports: ChangePorts, call: ChangingCall): Promise<Reading> {
  const { pass = null, request } = call;
  const byPass = (row: Refinement) => (pass === null ? null : inTalk(ports, call, { pass, row }));
  const row = pass === null ? null : await ports.readRow(call.issueId);
  const seen = pass === null || row === null ? null : seenByPass(ports, call, { pass, row });
  const asCaller = async (): Promise<IssueContext> => {
    const read = await readAsCaller(ports, call);
    return seen === null ? read : { ...read, seen };
  };
  const proof = row === null ? null : byPass(row);
  const again = async (row: Refinement) => byPass(row) ?? asCaller();
  if (proof !== null) return { read: proof, request, projected: null, again };
  const [read, projected] = await Promise.all([asCaller(), ports.readProjected(call.issueId)]);
  return { read, request, projected };
}

const readAsCaller = async (ports: ReadPorts, call: ChangingCall): Promise<IssueContext> =>
  mustEdit(await readContext(ports, call));

/** The issue as the pass has it. Null where the pass does not count, its holder may not edit, or no talk runs in this row. */
function inTalk(
  ports: ChangePorts,
  call: ChangingCall,
  by: { readonly pass: string; readonly row: Refinement },
): IssueContext | null {
  const read = contextByPass(ports, call, by);
  return read !== null && read.canEdit && runningOf(read.refinement.talk) !== null ? read : null;
}

/** As `change`, for an issue that was read already. */
export async function changeIn(
  ports: ChangePorts,
  { projected = null, ...read }: Omit<Reading, 'projected'> & Partial<Pick<Reading, 'projected'>>,
  command: Command,
): Promise<IssueContext> {
  const { follow } = await storeRow(ports, { ...read, projected }, command);
  return follow();
}

/**
 * `projected`: the counter up to which all properties were right when the issue was read; null where that is not known. `again`:
 * how it is read with the row of now, where that takes more than the row.
 */
type Reading = {
  readonly read: IssueContext;
  readonly request: string;
  readonly projected: number | null;
  readonly again?: (row: Refinement) => Promise<IssueContext>;
};

/**
 * A known request decides nothing again, and does what its first call did not reach. A change that others may not see
 * writes the row only: a property would tell its time.
 */
async function storeRow(
  ports: ChangePorts,
  { read, request, projected, again }: Reading,
  command: Command,
): Promise<StoredChange> {
  const [decide, isQuiet] = 'quiet' in command ? [command.quiet, true] : [command, false];
  const {
    now: after,
    from,
    over,
  } = await replaceRow(
    ports,
    {
      read,
      again: (before, row) => again?.(row) ?? withStored({ ...before, now: ports.now() }, row),
      projectId: read.issue.projectId,
      by: { request, bytesOf: ports.bytesOf },
      announce: (announced) => announce(ports, read, announced),
    },
    async (context) => {
      const decided = await decide(context);
      return 'over' in decided || decided === context.refinement ? decided : withAgreement(context, decided);
    },
  );
  if (over !== null) return nothingFollows({ ...after, over });
  if (isQuiet) return nothingFollows(after);
  if (from === null) return { after, follow: async () => (await finish(ports, after, after.stored)).paid };
  if (after.stored.shown === from.stored.shown) return nothingFollows(after);
  return { after, follow: () => follow(ports, after, { from: from.stored, projected }) };
}

const nothingFollows = (after: IssueContext): StoredChange => ({ after, follow: async () => after });
