import { withoutAccount } from '../../domain/shared/erased';
import type { AccountId } from '../../domain/shared/person';
import type { Moved } from '../../domain/refinement/next-version';
import { type Question, questionSchema } from '../../domain/question/question';
import { type Talk, talkSchema } from '../../domain/talk/talk';
import type { Numbered } from '../../usecases/ports';
import { pack, unpack } from './packed';
import { type At, putRow, readRows } from './rows';

type What = keyof Moved;
const PART = { questions: 'question', talks: 'talk' } as const satisfies Record<What, string>;

const partOf = (what: What, number: number): string => `${PART[what]}-${String(number)}`;
const at = (issueId: string, part: string): At => ({ entity: 'archive', key: `${issueId}-${part}` });

/** A row of the archive with its key. It changes only when an account is taken out of it. */
type ArchiveRow = { readonly key: string; readonly row: Readonly<Record<string, unknown>> };

/** `before`: how many entries of each the archive has already. */
export function archiveRows(
  issueId: string,
  moved: Moved,
  before: Readonly<Record<What, number>>,
): readonly ArchiveRow[] {
  const rowsOf = (what: What, entries: readonly unknown[]) =>
    entries.map((entry, index) => {
      const part = partOf(what, before[what] + index);
      return { key: at(issueId, part).key, row: { issue: issueId, part, content: pack(entry) } };
    });
  return [...rowsOf('questions', moved.questions), ...rowsOf('talks', moved.talks)];
}

const places = (issueId: string, { what, from, before }: Numbered): readonly At[] =>
  Array.from({ length: Math.max(0, before - from) }, (_, index) => at(issueId, partOf(what, from + index)));

/** An entry that cannot be read is left out: it is over, and blocks nothing. */
export async function readArchive(issueId: string, wanted: Numbered): Promise<Moved> {
  const rows = (await readRows(places(issueId, wanted))).map(contentOf);
  const questions: readonly Question[] = rows.flatMap((row) => questionSchema.safeParse(row).data ?? []);
  const talks: readonly Talk[] = rows.flatMap((row) => talkSchema.safeParse(row).data ?? []);
  return wanted.what === 'questions' ? { questions, talks: [] } : { questions: [], talks };
}

const contentOf = (row: unknown): unknown => unpack(Object(row)['content']);

/** Takes an account out of all that has moved out of the issue's row. Done twice it does no harm. */
export async function eraseFromArchive(
  issueId: string,
  account: AccountId,
  counts: Readonly<Record<What, number>>,
): Promise<void> {
  const all = (['questions', 'talks'] as const).flatMap((what) =>
    places(issueId, { what, from: 0, before: counts[what] }),
  );
  const rows = await readRows(all);
  for (const [index, place] of all.entries()) {
    const row: unknown = rows[index];
    const content = contentOf(row);
    const erased = withoutAccount(content, account);
    if (erased !== content) await putRow(place, { ...Object(row), content: pack(erased) });
  }
}
