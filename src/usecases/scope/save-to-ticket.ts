import type { PanelView } from '../../contract';
import { mergeTicket, type TicketField, type TicketTexts } from '../../domain/content/ticket-texts';
import { AppError } from '../../failure';
import type { Call } from '../call';
import { mustEdit, readContext, type ReadPorts } from '../core/context';
import { finish, type FollowPorts } from '../core/change';
import type { IssueContext } from '../core/issue-context';
import { conflict } from '../core/refusals';
import type { Ports } from '../ports';
import { ticketHeadings } from '../words/ticket-headings';
import { toPanelView } from '../views/panel-view';

type SavePorts = ReadPorts & FollowPorts & Pick<Ports, 'saveTicket'>;

type Payload = {
  /** The texts as they were when the writing began. */
  readonly base: TicketTexts;
  readonly input: TicketTexts;
};

/**
 * Writes what a person typed into the ticket itself, as that person: each text that nobody else has changed since. Fails
 * with `conflict` and both texts of the others, once the rest is saved. Then the properties say what the ticket says now,
 * as after an edit in Jira.
 */
export async function saveToTicket(ports: SavePorts, call: Call, { base, input }: Payload): Promise<PanelView> {
  const before = mustEdit(await readContext(ports, call));
  const { texts } = before.ticket;
  const { changed, conflicts } = mergeTicket({ base, mine: input, theirs: texts });
  for (const field of [...changed, ...conflicts]) mustBeOpen(before, field);
  const after = changed.length === 0 ? before : await saved(ports, before, taking(input, changed));
  if (conflicts.length === 0) return toPanelView(after);
  throw conflict(conflicts.map((field) => ({ field, mine: input[field], theirs: texts[field] })));
}

function mustBeOpen({ ticket: { locked } }: IssueContext, field: TicketField): void {
  const why = locked[field];
  if (why !== null)
    throw new AppError('bad-request', 'Only Jira can write this text.', { because: 'locked', field, why });
}

/** The issue as it is read after the write. */
async function saved(
  ports: SavePorts,
  { call, issue, policy }: IssueContext,
  changes: Partial<TicketTexts>,
): Promise<IssueContext> {
  await ports.saveTicket(issue.id, { changes, headings: ticketHeadings[policy.language] });
  const { paid } = await finish(ports, await readContext(ports, call));
  await ports.hint(issue.id);
  return paid;
}

const taking = (texts: TicketTexts, fields: readonly TicketField[]): Partial<TicketTexts> =>
  Object.fromEntries(fields.map((field) => [field, texts[field]]));
