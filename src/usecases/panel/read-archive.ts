import type { ArchiveView } from '../../contract';
import type { Call } from '../call';
import type { Ports } from '../ports';

/** Entries that are read at once. */
const PAGE = 25;

type Input = { readonly what: 'questions' | 'talks'; readonly before: number };

/** What has moved out of the issue's row, the entries before number `before`, for everybody who may see the issue. */
export async function readArchive(
  ports: Pick<Ports, 'readIssue' | 'readArchive'>,
  call: Call,
  { what, before }: Input,
): Promise<ArchiveView> {
  const from = Math.max(0, before - PAGE);
  const { issue } = await ports.readIssue(call.issueId);
  return { from, ...(await ports.readArchive(issue.id, { what, from, before })) };
}
